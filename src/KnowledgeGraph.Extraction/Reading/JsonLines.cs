using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Articles.Json;
using KnowledgeGraph.Rdf.Text;

namespace KnowledgeGraph.Extraction.Reading;

/// <summary>One JSON object a line, each an article.</summary>
internal static class JsonLines
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    public static IEnumerable<Article> ReadFile(string path, ArticleReaderOptions options, CancellationToken cancellationToken)
    {
        using var file = File.OpenRead(path);
        foreach (var article in Read(file, Path.GetFileNameWithoutExtension(path), options, cancellationToken))
        {
            yield return article;
        }
    }

    public static IEnumerable<Article> Read(
        Stream stream, string? name, ArticleReaderOptions options, CancellationToken cancellationToken)
    {
        var lines = new LineReader(stream, options.MaxBytes);
        while (lines.Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((lines.IsTooLong || lines.Line.Span.ContainsAnyExcept(" \t\r"u8)) && ParseOrTell(lines, name, options) is { } article)
            {
                yield return article;
            }
        }
    }

    private static Article? ParseOrTell(LineReader lines, string? name, ArticleReaderOptions options)
    {
        try
        {
            return Parse(lines, name, options);
        }
        catch (ArticleReadException error) when (options.ErrorHandler is not null)
        {
            options.ErrorHandler(error);
            return null;
        }
    }

    private static Article Parse(LineReader lines, string? name, ArticleReaderOptions options)
    {
        if (lines.IsTooLong)
        {
            throw ArticleReadException.At(
                "KG2001",
                string.Create(CultureInfo.InvariantCulture, $"the line is longer than MaxBytes {options.MaxBytes}"),
                name,
                new SourcePosition(lines.Number, 1, lines.Offset));
        }

        try
        {
            // Through the decoder, so that wrongly encoded bytes are refused or replaced as everywhere else.
            var text = TextDecoder.Decode(lines.Line.Span, null, name, options);
            using var json = JsonDocument.Parse(text, Options);
            return ToArticle(json.RootElement, lines, name);
        }
        catch (JsonException e)
        {
            var column = (e.BytePositionInLine ?? 0) + 1;
            throw Fault(lines, name, "the line is not JSON: " + e.Message.Split(" LineNumber", 2)[0], column);
        }
        catch (InvalidOperationException)
        {
            throw Fault(lines, name, "a string holds half of a surrogate pair", 1);
        }
        catch (ArticleReadException e) when (e.Diagnostic.Code is "KG2002" or "KG2003")
        {
            var at = e.Diagnostic.Start;
            throw ArticleReadException.At(
                e.Diagnostic.Code, e.Diagnostic.Message, name, new SourcePosition(lines.Number, at.Column, lines.Offset + at.ByteOffset));
        }
    }

    private static Article ToArticle(JsonElement root, LineReader lines, string? name)
    {
        if (root.ValueKind != JsonValueKind.Object || Words(root, "text") is not { } text)
        {
            throw Fault(lines, name, "the line is no JSON object with a string 'text'", 1);
        }

        return new Article
        {
            Id = Words(root, "id") is { Length: > 0 } id ? id : ArticleReader.HashId(lines.Line.Span.Trim(" \t\r"u8)),
            Text = text,
            Title = Words(root, "title"),
            Url = Words(root, "url"),
            Published = ArticleDate.Parse(Words(root, "date")),
            Authors = Authors(root),
            Description = Words(root, "description"),
            Section = Words(root, "section"),
            Language = Words(root, "language") is { Length: > 0 } language ? language : "en",
        };
    }

    private static IReadOnlyList<string> Authors(JsonElement root) => root.TryGetProperty("author", out var author)
        ? author.ValueKind switch
        {
            JsonValueKind.String => [author.GetString()!],
            JsonValueKind.Array => [.. author.EnumerateArray().Where(a => a.ValueKind == JsonValueKind.String).Select(a => a.GetString()!)],
            _ => [],
        }
        : [];

    private static string? Words(JsonElement root, string member) =>
        root.TryGetProperty(member, out var value) ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number when member == "id" => value.GetRawText(),
            _ => null,
        }
        : null;

    private static ArticleReadException Fault(LineReader lines, string? name, string message, long column) =>
        ArticleReadException.At("KG2004", message, name, new SourcePosition(lines.Number, column, lines.Offset + column - 1));
}
