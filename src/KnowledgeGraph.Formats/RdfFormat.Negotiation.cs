using System.Globalization;
using KnowledgeGraph.Formats.Negotiation;

namespace KnowledgeGraph.Formats;

public sealed partial class RdfFormat
{
    /// <summary>The formats in the order in which a server offers them and a client asks for them, where nothing else decides.</summary>
    private static readonly RdfFormat[] Preferred = [Turtle, TriG, JsonLd, NTriples, NQuads, RdfXml, TriX];

    /// <summary>
    /// The format that a client wants most by its <c>Accept</c> field (RFC 9110, section 12.5.1): the highest weight wins, the most
    /// precise range counts for each format, and ties go to the format that comes first in <paramref name="candidates"/>. Elements that
    /// do not follow the grammar are passed over. An older media type counts only where the field names it.
    /// </summary>
    /// <param name="accept">The field's value, with those of several fields joined by commas; null or blank: anything will do.</param>
    /// <param name="candidates">What can be sent; null: every format that is written, Turtle first, then TriG, JSON-LD, N-Triples,
    /// N-Quads, RDF/XML.</param>
    /// <returns>Null if nothing fits: HTTP status 406.</returns>
    /// <example><code>RdfFormat? format = RdfFormat.Negotiate("text/html, application/ld+json;q=0.9, */*;q=0.1");   // jsonld</code></example>
    public static RdfFormat? Negotiate(string? accept, IEnumerable<RdfFormat>? candidates = null)
    {
        var offered = candidates ?? Preferred.Where(format => format.CanWrite);
        if (string.IsNullOrWhiteSpace(accept))
        {
            return offered.FirstOrDefault();
        }

        var ranges = Ranges(accept);
        RdfFormat? best = null;
        var bestQuality = 0;
        foreach (var format in offered)
        {
            if (format.Quality(ranges) is var quality && quality > bestQuality)
            {
                (best, bestQuality) = (format, quality);
            }
        }

        return best;
    }

    /// <summary>
    /// The value of an <c>Accept</c> field that asks for these formats, the first one most.
    /// </summary>
    /// <param name="formats">Null: every format that is read, Turtle first.</param>
    /// <example><code>Console.WriteLine(RdfFormat.AcceptHeader([RdfFormat.Turtle, RdfFormat.JsonLd]));   // text/turtle, application/ld+json;q=0.9</code></example>
    public static string AcceptHeader(IEnumerable<RdfFormat>? formats = null)
    {
        var asked = formats ?? Preferred.Where(format => format.CanRead);
        return string.Join(", ", asked.Select((format, index) => format.MediaTypes[0] + index switch
        {
            0 => "",
            < 10 => string.Create(CultureInfo.InvariantCulture, $";q=0.{10 - index}"),
            _ => ";q=0.1",
        }));
    }

    private static List<MediaRange> Ranges(string accept)
    {
        var ranges = new List<MediaRange>();
        var rest = accept.AsSpan();
        while (!rest.IsEmpty)
        {
            if (MediaRange.TryParse(HeaderReader.NextElement(ref rest), out var range))
            {
                ranges.Add(range);
            }
        }

        return ranges;
    }

    private int Quality(List<MediaRange> ranges)
    {
        var quality = Quality(ranges, MediaTypes[0], 0);
        foreach (var older in MediaTypes.Skip(1))
        {
            quality = Math.Max(quality, Quality(ranges, older, 2));
        }

        return quality;
    }

    /// <summary>The weight by the most precise range that matches; of equal ranges the kindest.</summary>
    private static int Quality(List<MediaRange> ranges, string mediaType, int leastSpecificity)
    {
        var (specificity, quality) = (-1, 0);
        foreach (var range in ranges)
        {
            if (range.Specificity >= Math.Max(leastSpecificity, specificity) && range.Matches(mediaType))
            {
                quality = range.Specificity > specificity ? range.Quality : Math.Max(quality, range.Quality);
                specificity = range.Specificity;
            }
        }

        return quality;
    }
}
