using System.Collections.Frozen;

namespace KnowledgeGraph.Formats.JsonLd;

/// <summary>The keywords (JSON-LD 1.1, section 1.7; framing keywords from JSON-LD 1.1 Framing, section 1.5).</summary>
internal static class JsonLdKeywords
{
    public const string Any = "@any";
    public const string Base = "@base";
    public const string Container = "@container";
    public const string Context = "@context";
    public const string Default = "@default";
    public const string Direction = "@direction";
    public const string Embed = "@embed";
    public const string Explicit = "@explicit";
    public const string Graph = "@graph";
    public const string Id = "@id";
    public const string Import = "@import";
    public const string Included = "@included";
    public const string Index = "@index";
    public const string Json = "@json";
    public const string Language = "@language";
    public const string List = "@list";
    public const string Nest = "@nest";
    public const string None = "@none";
    public const string Null = "@null";
    public const string OmitDefault = "@omitDefault";
    public const string Prefix = "@prefix";
    public const string Preserve = "@preserve";
    public const string Propagate = "@propagate";
    public const string Protected = "@protected";
    public const string RequireAll = "@requireAll";
    public const string Reverse = "@reverse";
    public const string Set = "@set";
    public const string Type = "@type";
    public const string Value = "@value";
    public const string Version = "@version";
    public const string Vocab = "@vocab";

    /// <summary>Framing has its own keywords besides; only frame expansion knows them.</summary>
    private static readonly FrozenSet<string> All = FrozenSet.Create(
        StringComparer.Ordinal,
        Base, Container, Context, Direction, Graph, Id, Import, Included, Index, Json, Language, List, Nest, None, Prefix, Propagate,
        Protected, Reverse, Set, Type, Value, Version, Vocab);

    private static readonly FrozenSet<string> Framing = FrozenSet.Create(
        StringComparer.Ordinal, Default, Embed, Explicit, OmitDefault, RequireAll);

    public static bool IsKeyword(string? text) => text is ['@', ..] && All.Contains(text);

    public static bool IsFramingKeyword(string? text) => text is ['@', ..] && Framing.Contains(text);

    /// <summary>Whether the text has the form <c>"@"1*ALPHA</c>, which is kept for keywords to come.</summary>
    public static bool LooksLikeKeyword(string text)
    {
        if (text is not ['@', _, ..])
        {
            return false;
        }

        foreach (var c in text.AsSpan(1))
        {
            if (!char.IsAsciiLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
