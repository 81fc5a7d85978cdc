using System.Text.Json;

namespace KnowledgeGraph.Articles.Json;

/// <summary>An article as a JSON object; what it does not have is left out.</summary>
internal static class ArticleJsonWriter
{
    public static void Write(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject();
        json.Write("id", article.Id);
        json.Write("text", article.Text);
        json.Write("title", article.Title);
        json.Write("url", article.Url);
        json.Write("published", article.Published);
        json.Write("authors", article.Authors);
        json.Write("description", article.Description);
        json.Write("section", article.Section);
        json.Write("language", article.Language);
        if (article.Marks.Count > 0)
        {
            json.WriteStartArray("marks");
            foreach (var mark in article.Marks)
            {
                Write(json, mark);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TextMark mark)
    {
        json.WriteStartArray();
        json.WriteStringValue(EnumNames<TextMarkKind>.Of(mark.Kind));
        json.WriteNumberValue(mark.Start);
        json.WriteNumberValue(mark.End);
        if (mark.Target is not null)
        {
            json.Write(mark.Target);
        }

        json.WriteEndArray();
    }
}
