using System.Text;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Canonical;

/// <summary>Trees as canonical JSON (RFC 8785). Trees are no deeper than a limit let them be, so this calls itself.</summary>
internal static class CanonicalJson
{
    /// <exception cref="ArgumentException">A number is too great for a double.</exception>
    public static string Of(JsonItem item)
    {
        var output = new StringBuilder();
        Append(item, output);
        return output.ToString();
    }

    private static void Append(JsonItem item, StringBuilder output)
    {
        switch (item)
        {
            case JsonMap map:
                AppendMap(map, output);
                break;
            case JsonList list:
                output.Append('[');
                for (var i = 0; i < list.Count; i++)
                {
                    Append(list[i], i == 0 ? output : output.Append(','));
                }

                output.Append(']');
                break;
            case JsonText text:
                output.AppendString(text.Value);
                break;
            case JsonNumber number:
                output.AppendNumber(number.Value);
                break;
            case JsonBoolean boolean:
                output.Append(boolean.Value ? "true" : "false");
                break;
            default:
                output.Append("null");
                break;
        }
    }

    private static void AppendMap(JsonMap map, StringBuilder output)
    {
        // By UTF-16 code units (section 3.2.3), not by code points.
        var members = map.Members.ToArray();
        Array.Sort(members, static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        output.Append('{');
        for (var i = 0; i < members.Length; i++)
        {
            (i == 0 ? output : output.Append(',')).AppendString(members[i].Key).Append(':');
            Append(members[i].Value, output);
        }

        output.Append('}');
    }
}
