using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Conformance.Handlers;

/// <summary>What is written must read back as the same dataset, in every format that can hold it.</summary>
internal static class RoundTrips
{
    public static void Require(Dataset dataset)
    {
        foreach (var format in RdfFormat.All.Where(format => format.CanWrite && format.CanRead && CanHold(format, dataset)))
        {
            RequireSame(dataset, RdfReader.Parse(RdfWriter.ToText(dataset, format), format), $"itself written as {format.Title}");
            RequireSame(dataset, RdfReader.Parse(Streamed(dataset, format), format), $"itself written to a sink as {format.Title}");
        }
    }

    public static void RequireSame(Dataset expected, Dataset actual, string what)
    {
        if (!Isomorphism.AreIsomorphic(expected, actual))
        {
            throw new ConformanceFailure(
                $"The dataset is not {what}.\nexpected\n{RdfWriter.ToText(expected, RdfFormat.NQuads)}\nfound\n{RdfWriter.ToText(actual, RdfFormat.NQuads)}");
        }
    }

    private static bool CanHold(RdfFormat format, Dataset dataset) =>
        format.HasNamedGraphs || dataset.All(quad => quad.GraphName is null);

    private static string Streamed(Dataset dataset, RdfFormat format)
    {
        using var stream = new MemoryStream();
        using (var sink = RdfWriter.OpenSink(stream, format))
        {
            foreach (var quad in dataset)
            {
                sink.OnQuad(quad);
            }
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
