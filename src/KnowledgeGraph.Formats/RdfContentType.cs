using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Formats.Negotiation;

namespace KnowledgeGraph.Formats;

/// <summary>A parsed <c>Content-Type</c> field: media type and parameters (RFC 9110, section 8.3.1). Immutable; safe to share between threads.</summary>
/// <example>
/// <code>
/// if (RdfContentType.TryParse("application/ld+json; profile=\"http://www.w3.org/ns/json-ld#compacted\"", out var type))
///     Console.WriteLine(type.Format);   // jsonld
/// </code>
/// </example>
public sealed class RdfContentType
{
    private RdfContentType(string mediaType, IReadOnlyDictionary<string, string> parameters)
    {
        MediaType = mediaType;
        Parameters = parameters;
    }

    /// <summary>Type and subtype in lower case, such as <c>text/turtle</c>.</summary>
    public string MediaType { get; }

    /// <summary>The parameters: names without regard to case, values as written, quotation undone. Of a repeated name the first counts.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; }

    /// <summary>The format of <see cref="MediaType"/>; null if it is none of ours.</summary>
    public RdfFormat? Format => RdfFormat.OfMediaType(MediaType);

    /// <summary>The parameter <c>charset</c>; null if there is none.</summary>
    public string? Charset => Parameters.GetValueOrDefault("charset");

    /// <summary>
    /// Whether the document is UTF-8 as far as the field tells: no charset, <c>utf-8</c>, or its subset <c>us-ascii</c>. Readers take
    /// nothing else, but for RDF/XML and TriX, whose XML declaration has a word in it.
    /// </summary>
    public bool IsUtf8 =>
        Charset is not { } charset
        || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase)
        || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);

    /// <summary>The IRIs of the parameter <c>profile</c> (RFC 6906; JSON-LD 1.1, section "IANA Considerations"), in the order written.</summary>
    public IReadOnlyList<string> Profiles =>
        Parameters.GetValueOrDefault("profile")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Parses a field's value; false if it does not follow the grammar.</summary>
    public static bool TryParse(string contentType, [NotNullWhen(true)] out RdfContentType? parsed)
    {
        ArgumentNullException.ThrowIfNull(contentType);
        parsed = null;
        var header = new HeaderReader(contentType);
        if (!header.TryReadMediaType(out var mediaType) || !header.TryReadParameters(out var parameters) || !header.IsAtEnd)
        {
            return false;
        }

        parsed = new RdfContentType(mediaType, parameters);
        return true;
    }

    /// <summary>The field's value in its usual form.</summary>
    public override string ToString() =>
        MediaType + string.Concat(Parameters.Select(parameter => $"; {parameter.Key.ToLowerInvariant()}={HeaderReader.Quoted(parameter.Value)}"));
}
