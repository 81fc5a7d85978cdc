using System.Globalization;

namespace KnowledgeGraph.Articles.Json;

/// <summary>One line of facts after the other.</summary>
internal static class FactsJsonLines
{
    public static IEnumerable<ArticleFacts> Read(
        Stream stream, string? name, int maxBytes, Action<ArticleFactsJsonException>? errorHandler, CancellationToken cancellationToken)
    {
        var lines = new LineReader(stream, maxBytes);
        while (lines.Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((lines.IsTooLong || lines.Line.Span.ContainsAnyExcept(" \t\r"u8)) && Parse(lines, name, maxBytes, errorHandler) is { } facts)
            {
                yield return facts;
            }
        }
    }

    private static ArticleFacts? Parse(LineReader lines, string? name, int maxBytes, Action<ArticleFactsJsonException>? errorHandler)
    {
        var place = new FactsJsonPlace(name, lines.Number, lines.Offset);
        try
        {
            return lines.IsTooLong
                ? throw place.Fault("KG2204", string.Create(CultureInfo.InvariantCulture, $"the line is longer than {maxBytes} bytes"), 0)
                : ArticleFactsJson.Read(lines.Line.Span, place);
        }
        catch (ArticleFactsJsonException error) when (errorHandler is not null)
        {
            errorHandler(error);
            return null;
        }
    }
}
