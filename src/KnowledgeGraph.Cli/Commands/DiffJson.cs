using System.Text.Json;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>A change as the members of a JSON object; terms as N-Triples writes them.</summary>
internal static class DiffJson
{
    public static void Write(Utf8JsonWriter writer, FactChange change)
    {
        writer.WriteString("change", change.Kind.ToString().ToLowerInvariant());
        writer.WriteString("layer", change.Layer.ToString().ToLowerInvariant());
        writer.WriteString("type", change.Type);
        writer.WriteString("label", change.Label);
        if (change.Before is not null)
        {
            writer.WriteString("before", change.Before.ToString());
        }

        if (change.After is not null)
        {
            writer.WriteString("after", change.After.ToString());
        }

        writer.WriteStartArray("members");
        foreach (var member in change.Members)
        {
            writer.WriteStartObject();
            writer.WriteString("property", member.Property.Value);
            Write(writer, "before", member.Before);
            Write(writer, "after", member.After);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<DiffValue> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStartObject();
            writer.WriteString("term", value.Term.ToString());
            writer.WriteString("label", value.Label);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
