using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph;

/// <summary>
/// Brings a store from the graph of one build to that of the next. A file lists the quads that builds have added, so that nothing else is ever
/// removed; its first line has the checksum of the rest.
/// </summary>
internal static class StoreUpdate
{
    private const string SumStart = "# sha256 ";

    public static StoreDifference Run(QuadStore store, string file, Dataset graph, CancellationToken cancellationToken)
    {
        var owned = Read(file);
        List<Quad> gone = [.. owned.Where(quad => !graph.Contains(quad))];
        using var transaction = store.BeginTransaction(cancellationToken);
        long removed = 0;
        foreach (var quad in gone)
        {
            removed += transaction.Remove(quad) ? 1 : 0;
        }

        List<Quad> added = [];
        foreach (var quad in graph)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (transaction.Add(quad))
            {
                added.Add(quad);
            }
        }

        if (gone.Count + added.Count > 0)
        {
            // Where the program ends between the two lists it is not known whether the store has the change: then what was to be added counts as added.
            Write(file, [.. owned.Union(added)]);
            transaction.Commit();
            Write(file, [.. owned.Except(gone).Union(added)]);
        }

        return new StoreDifference(added.Count, removed);
    }

    private static HashSet<Quad> Read(string file)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        var bytes = File.ReadAllBytes(file).AsSpan();
        var first = bytes.IndexOf((byte)'\n') + 1;
        if (first == 0 || !bytes[..first].SequenceEqual(FirstLine(bytes[first..])))
        {
            throw new BuildStateException(
                BuildStateError.Corrupt, $"{file} is damaged: its checksum is another. It lists what builds have added to a store; without it they cannot take that out again. Delete it and build the store anew.");
        }

        var quads = new QuadList();
        RdfReader.Read(new MemoryStream(bytes[first..].ToArray()), RdfFormat.NQuads, quads);
        return [.. quads.Quads];
    }

    private static void Write(string file, List<Quad> quads)
    {
        quads.Sort();
        var lines = new MemoryStream();
        RdfWriter.Write(quads, RdfFormat.NQuads, lines);
        var bytes = lines.GetBuffer().AsMemory(0, (int)lines.Length);
        AtomicFile.Write(file, stream =>
        {
            stream.Write(FirstLine(bytes.Span));
            stream.Write(bytes.Span);
        });
    }

    private static byte[] FirstLine(ReadOnlySpan<byte> rest) => Encoding.ASCII.GetBytes($"{SumStart}{Convert.ToHexStringLower(SHA256.HashData(rest))}\n");
}
