using System.Text;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.Tests;

/// <summary>The checks that the rows of these tests go through.</summary>
internal static class FormatAssert
{
    public const string Base = "http://example.org/dir/doc";

    public static Dataset Read(string text, RdfFormat format) =>
        RdfReader.Parse(text, format, new RdfReaderOptions { BaseIri = Base });

    /// <summary>The text means these quads, written in N-Quads.</summary>
    public static void Means(string text, RdfFormat format, string quads)
    {
        var expected = RdfReader.Parse(quads, RdfFormat.NQuads);
        var actual = Read(text, format);
        Assert.That(Isomorphism.AreIsomorphic(expected, actual), Is.True, () => RdfWriter.ToText(actual, RdfFormat.NQuads));
    }

    /// <summary>The text is refused with this code at this place, and the message holds these words.</summary>
    public static void Fails(byte[] text, RdfFormat format, string code, int line, int column, int offset, string words)
    {
        var error = Assert.Throws<RdfSyntaxException>(
            () => RdfReader.ReadDataset(text, format, new RdfReaderOptions { BaseIri = Base, MaxNesting = 50 }))!.Diagnostic;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(error.Code, Is.EqualTo(code), error.ToString);
            Assert.That((error.Start.Line, error.Start.Column, error.Start.ByteOffset), Is.EqualTo((line, column, offset)), error.ToString);
            Assert.That(error.Message, Does.Contain(words));
        }
    }

    public static void Fails(string text, RdfFormat format, string code, int line, int column, int offset, string words) =>
        Fails(Encoding.UTF8.GetBytes(text), format, code, line, column, offset, words);

    /// <summary>What is written is read back as the same dataset, up to blank node labels.</summary>
    public static void RoundTrips(IReadOnlyCollection<Quad> quads, RdfFormat format, RdfWriterOptions? options = null)
    {
        var text = RdfWriter.ToText(quads, format, options);
        Dataset read;
        try
        {
            read = RdfReader.Parse(text, format);
        }
        catch (RdfSyntaxException error)
        {
            throw new InvalidOperationException($"The reader refuses what the writer wrote: {error.Message}\n{text}", error);
        }

        if (!Isomorphism.AreIsomorphic(quads, read))
        {
            throw new InvalidOperationException($"Read back as another dataset:\n{text}\nwritten\n{RdfWriter.ToText(quads, RdfFormat.NQuads)}\nread\n{RdfWriter.ToText(read, RdfFormat.NQuads)}");
        }
    }
}
