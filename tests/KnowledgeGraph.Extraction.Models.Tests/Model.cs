using System.Text.Json;
using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction.Models.Tests;

/// <summary>Runs the extractor over a text with scripted answers, and writes such answers.</summary>
internal static class Model
{
    public const string Text = "Ada Lind plays Nora in the series ‘Low Tide’.\n\nLind won the Golden Pear for Best Actress in 2021. The series is shown by Channel Nine.";

    /// <summary>A true fact of <see cref="Text"/>, as members of a JSON object.</summary>
    public const string Role = """ "relation":"role","subject":"Ada Lind","subjectKind":"person","object":"Low Tide","objectKind":"series","character":"Nora","quote":"Ada Lind plays Nora","confidence":0.9 """;

    public const string Win = """ "relation":"award","subject":"Ada Lind","subjectKind":"person","object":"Golden Pear","objectKind":"award","outcome":"won","category":"Best Actress","year":2021,"work":"Low Tide","workKind":"series","quote":"Lind won the Golden Pear for Best Actress in 2021","confidence":0.95 """;

    public const string Network = """ "relation":"broadcaster","subject":"Low Tide","subjectKind":"series","object":"Channel Nine","objectKind":"organization","quote":"The series is shown by Channel Nine","confidence":0.9 """;

    public static string Facts(params string[] facts) => "{\"facts\":[" + string.Join(',', facts.Select(fact => "{" + fact + "}")) + "]}";

    /// <summary>The members of a fact with some of them changed; null takes one out.</summary>
    public static string With(string fact, params (string Name, string? Json)[] changes)
    {
        using var document = JsonDocument.Parse("{" + fact + "}");
        var members = document.RootElement.EnumerateObject().ToDictionary(m => m.Name, m => (string?)m.Value.GetRawText());
        foreach (var (name, json) in changes)
        {
            members[name] = json;
        }

        return string.Join(',', members.Where(m => m.Value is not null).Select(m => $"\"{m.Key}\":{m.Value}"));
    }

    public static Article Article(string text = Text) => new() { Id = "a1", Text = text };

    public static async Task<ArticleFacts> Read(string answer, string text = Text) =>
        await Extractor(ScriptedClient.Answering(answer)).ExtractAsync(Article(text));

    /// <summary>An extractor whose waits are over at once.</summary>
    public static ChatFactExtractor Extractor(ScriptedClient client, ChatExtractionOptions? options = null)
    {
        options ??= new ChatExtractionOptions();
        return new ChatFactExtractor(client, options.TimeProvider == TimeProvider.System ? options with { TimeProvider = new ScriptedTime(options.RequestTimeout) } : options);
    }

    /// <summary>Each quote stands in the text at its offsets, counted in code points.</summary>
    public static void AssertAnchored(ArticleFacts found)
    {
        var runes = found.Article.Text.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        foreach (var evidence in found.Facts.SelectMany(fact => fact.Evidence).Concat(found.Misses.Select(miss => miss.Where)))
        {
            Assert.That(string.Concat(runes.Skip(evidence.Start).Take(evidence.End - evidence.Start)), Is.EqualTo(evidence.Exact));
        }
    }
}
