using System.Text;
using CsCheck;

namespace KnowledgeGraph.Formats.Tests;

/// <summary>Broken input of any kind is read or refused, and nothing else.</summary>
internal sealed class MutationTests
{
    private static readonly byte[] Fragments = Encoding.UTF8.GetBytes("<>\"'\\_:@^.;,[](){}|~#%u\nU0é+-e1a \t\r\0");

    private static readonly Gen<(int At, int Kind, byte Byte)[]> Edits = Gen.Select(
        Gen.Int[0, 100_000], Gen.Int[0, 3], Gen.OneOf(Any.Of(Fragments), Gen.Byte), (at, kind, b) => (at, kind, b)).Array[1, 8];

    [TestCase("nquads")]
    [TestCase("trig")]
    public void Mutated_documents_are_read_or_refused(string name)
    {
        var format = RdfFormat.FromName(name)!;
        Gen.Select(RandomData.Dataset, Edits).Sample(
            (quads, edits) =>
            {
                var bytes = Mutate(Encoding.UTF8.GetBytes(RdfWriter.ToText(quads, format)), edits);
                try
                {
                    var read = RdfReader.ReadDataset(bytes, format, new RdfReaderOptions { BaseIri = FormatAssert.Base });

                    // What was accepted must also be written and read again.
                    FormatAssert.RoundTrips(read, RdfFormat.TriG);
                }
                catch (RdfSyntaxException error)
                {
                    var start = error.Diagnostic.Start;
                    if (start.ByteOffset < 0 || start.ByteOffset > bytes.Length || start.Line < 1 || start.Column < 1)
                    {
                        throw new InvalidOperationException($"The position is outside of the document: {start}.", error);
                    }
                }
            },
            iter: 6000);
    }

    private static byte[] Mutate(byte[] bytes, (int At, int Kind, byte Byte)[] edits)
    {
        var list = bytes.ToList();
        foreach (var (place, kind, b) in edits)
        {
            var at = list.Count == 0 ? 0 : place % list.Count;
            switch (kind)
            {
                case 0:
                    list.Insert(at, b);
                    break;
                case 1 when list.Count > 0:
                    list.RemoveAt(at);
                    break;
                case 2 when list.Count > 0:
                    list[at] = b;
                    break;
                case 3:
                    list.RemoveRange(at, list.Count - at > 1000 ? 1000 : list.Count - at);
                    break;
            }
        }

        return [.. list];
    }
}
