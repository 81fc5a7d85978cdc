using System.Globalization;
using System.Text;
using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Extraction.Models.Asking;

/// <summary>
/// The two messages of a request. The first is the same for all articles; the second holds the article between two lines that its author could not
/// know. Whoever changes a word of it changes <see cref="Version"/>, and so the cache's keys.
/// </summary>
internal sealed record ChatPrompt(string System, string User)
{
    public const string Version = "2";

    public static ChatPrompt For(ModelOntology ontology, Article article, string part)
    {
        var data = new StringBuilder();
        if (article.Title is { } title)
        {
            data.Append("Title: ").Append(title).Append('\n');
        }

        if (article.Published is { } day)
        {
            data.Append("Published: ").Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n');
        }

        data.Append("Text:\n").Append(part);
        var fence = Fence.Around(data.ToString());
        return new ChatPrompt(ontology.Instructions, $"{fence}\n{data}\n{fence}");
    }
}
