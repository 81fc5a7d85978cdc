using System.Text.Json;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>Objects of JSON Lines, each with its line; what is malformed is one error that says where.</summary>
internal static class IdentityLines
{
    /// <summary>The characters of the longest line.</summary>
    private const int LongestLine = 16 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    public static IEnumerable<(int Line, JsonElement Value)> Read(Stream lines)
    {
        using var reader = new LineReader(lines, LongestLine);
        for (var number = 1; reader.Next(number) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, Parse(number, line));
            }
        }
    }

    public static string Required(int line, JsonElement value, string name) =>
        Text(line, value, name) ?? throw new FormatException($"line {line}: \"{name}\" is missing; a string was expected");

    public static string? Text(int line, JsonElement value, string name)
    {
        if (!value.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return member.ValueKind == JsonValueKind.String
            ? String(line, name, member)
            : throw new FormatException($"line {line}: \"{name}\" is a {member.ValueKind}; a string was expected");
    }

    /// <summary>Whether a member is true; it may be missing.</summary>
    public static bool IsTrue(int line, JsonElement value, string name) =>
        value.TryGetProperty(name, out var member) && member.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False or JsonValueKind.Null => false,
            _ => throw new FormatException($"line {line}: \"{name}\" is a {member.ValueKind}; true or false was expected"),
        };

    public static IReadOnlyList<string> Texts(int line, JsonElement value, string name)
    {
        if (!value.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (member.ValueKind != JsonValueKind.Array || member.EnumerateArray().Any(e => e.ValueKind != JsonValueKind.String))
        {
            throw new FormatException($"line {line}: \"{name}\" is no list of strings");
        }

        return [.. member.EnumerateArray().Select(e => String(line, name, e))];
    }

    public static int? Year(int line, JsonElement value, string name)
    {
        if (!value.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return member.ValueKind == JsonValueKind.Number && member.TryGetInt32(out var year) && year is >= 1 and <= 9999
            ? year
            : throw new FormatException($"line {line}: \"{name}\" is no year from 1 to 9999");
    }

    private static string String(int line, string name, JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new FormatException($"line {line}: \"{name}\" holds half of a surrogate pair");
        }
    }

    private static JsonElement Parse(int number, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new FormatException($"line {number}: a {document.RootElement.ValueKind}; an object was expected");
        }
        catch (JsonException e)
        {
            throw new FormatException($"line {number}, byte {e.BytePositionInLine}: {e.Message}", e);
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException($"line {number}: the name of a member holds half of a surrogate pair", e);
        }
    }
}
