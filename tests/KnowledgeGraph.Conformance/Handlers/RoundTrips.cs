using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;

namespace KnowledgeGraph.Conformance.Handlers;

/// <summary>What is written must read back as the same dataset, in every format that can hold it.</summary>
internal static class RoundTrips
{
    public static void Require(Dataset dataset)
    {
        foreach (var format in FormatsFor(dataset))
        {
            var text = RdfWriter.ToText(dataset, format);
            RequireSame(dataset, RdfReader.Parse(text, format), $"itself written as {format.Title}:\n{text}\n");
            using var stream = new MemoryStream();
            RdfWriter.WriteAsync(dataset, format, stream).GetAwaiter().GetResult();
            if (!string.Equals(text, System.Text.Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal))
            {
                throw new ConformanceFailure($"Written asynchronously as {format.Title} the document is another.\n{text}");
            }

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

    /// <summary>What goes from the reader straight into the sink of a writer arrives as it is.</summary>
    public static void RequirePiped(Doors.ReaderInput input, Dataset dataset)
    {
        foreach (var format in FormatsFor(dataset))
        {
            using var stream = new MemoryStream();
            using (var sink = RdfWriter.OpenSink(stream, format))
            {
                RdfReader.Read(input.Bytes, input.Format, (IQuadSpanSink)sink, input.Options, input.Cancellation);
            }

            RequireSame(dataset, RdfReader.ReadDataset(stream.ToArray(), format), $"itself piped into {format.Title}");
        }
    }

    /// <summary>Isomorphic datasets have one canonical form; a blank node inside a triple term has none.</summary>
    public static void RequireOneCanonicalForm(Dataset expected, Dataset found, CancellationToken cancellation)
    {
        if (expected.Any(quad => quad.Object is TripleTerm))
        {
            return;
        }

        var left = RdfCanonicalizer.Canonicalize(expected, cancellationToken: cancellation).ToString();
        var right = RdfCanonicalizer.Canonicalize(found, cancellationToken: cancellation).ToString();

        // Language tags are equal without regard to case, and a canonical document keeps their case.
        if (!string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
        {
            throw new ConformanceFailure($"The canonical forms differ.\n{left}\nbut\n{right}");
        }
    }

    /// <summary>
    /// The formats that can hold a dataset. RDF/XML and JSON-LD cannot hold every term, and say so when they are asked to write it.
    /// </summary>
    private static IEnumerable<RdfFormat> FormatsFor(Dataset dataset)
    {
        foreach (var format in RdfFormat.All.Where(format => format.CanWrite && format.CanRead))
        {
            var hasNoPlace = !format.HasNamedGraphs && dataset.Any(quad => quad.GraphName is not null);
            if (!hasNoPlace && !(format == RdfFormat.JsonLd && dataset.Any(HasDirection)) && (format != RdfFormat.RdfXml && format != RdfFormat.JsonLd || IsWritten(dataset, format)))
            {
                yield return format;
            }
        }
    }

    /// <summary>JSON-LD 1.1 writes a base direction, and its toRdf leaves it out unless told of one of two stand-ins (rdfDirection).</summary>
    private static bool HasDirection(Quad quad) => quad.Object is Literal { BaseDirection: not BaseDirection.None };

    private static bool IsWritten(Dataset dataset, RdfFormat format)
    {
        try
        {
            RdfWriter.ToText(dataset, format);
            return true;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }

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
