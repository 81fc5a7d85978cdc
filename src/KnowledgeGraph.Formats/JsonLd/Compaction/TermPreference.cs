using KnowledgeGraph.Formats.JsonLd.Expansion;
using KnowledgeGraph.Formats.JsonLd.Json;

namespace KnowledgeGraph.Formats.JsonLd.Compaction;

/// <summary>What a term should be like to hold a value: containers, and types or languages, the best first (section 6.2, steps 4.1 to 4.17).</summary>
internal sealed class TermPreference
{
    private string? _value = "@null";

    private TermPreference()
    {
    }

    public List<string> Containers { get; } = [];

    public List<string> Preferred { get; } = [];

    public string TypeOrLanguage { get; private set; } = "@language";

    public static TermPreference Of(JsonItem? value, bool reverse, string defaultLanguage)
    {
        var preference = new TermPreference();
        preference.Read(value, reverse, defaultLanguage);
        return preference;
    }

    /// <summary>Orders the types or languages to look for.</summary>
    /// <param name="value">The value that the term is to hold.</param>
    /// <param name="isTerm">Whether an IRI compacts to a term that stands for just that IRI.</param>
    public void Complete(JsonItem? value, Func<string, bool> isTerm)
    {
        if (_value is "@reverse")
        {
            Preferred.Add("@reverse");
        }

        if (_value is "@id" or "@reverse" && (value as JsonMap)?.Text("@id") is { } id)
        {
            Preferred.AddRange(isTerm(id) ? ["@vocab", "@id", "@none"] : ["@id", "@vocab", "@none"]);
        }
        else
        {
            Preferred.AddRange([_value ?? "@null", "@none"]);
            if (value is JsonMap map && map["@list"] is JsonList { Count: 0 })
            {
                TypeOrLanguage = "@any";
            }
        }

        Preferred.Add("@any");
        if (Preferred.Find(entry => entry.Contains('_', StringComparison.Ordinal)) is { } withDirection)
        {
            Preferred.Add(withDirection[withDirection.IndexOf('_', StringComparison.Ordinal)..]);
        }
    }

    private void Read(JsonItem? item, bool reverse, string defaultLanguage)
    {
        // A @preserve of framing stands for what is in it.
        var value = item as JsonMap;
        if (value?["@preserve"] is { } preserved)
        {
            value = (preserved is JsonList { Count: > 0 } list ? list[0] : preserved) as JsonMap;
        }

        var isGraph = value is not null && ExpandedForm.IsGraph(value);
        var hasIndex = value?.Contains("@index") ?? false;
        if (hasIndex && !isGraph)
        {
            Containers.AddRange(["@index", "@index@set"]);
        }

        if (reverse)
        {
            (TypeOrLanguage, _value) = ("@type", "@reverse");
            Containers.Add("@set");
        }
        else if (value?["@list"] is JsonList items)
        {
            ReadList(items, hasIndex, defaultLanguage);
        }
        else if (isGraph)
        {
            ReadGraph(value!, hasIndex);
        }
        else
        {
            ReadOther(value, hasIndex);
        }

        Containers.Add("@none");
        if (!hasIndex)
        {
            Containers.AddRange(["@index", "@index@set"]);
        }

        if (value is { Count: 1 } && value.Contains("@value"))
        {
            Containers.AddRange(["@language", "@language@set"]);
        }
    }

    private void ReadGraph(JsonMap value, bool hasIndex)
    {
        var hasId = value.Contains("@id");
        Containers.AddRange(hasIndex ? ["@graph@index", "@graph@index@set"] : []);
        Containers.AddRange(hasId ? ["@graph@id", "@graph@id@set"] : []);
        Containers.AddRange(["@graph", "@graph@set", "@set"]);
        Containers.AddRange(hasIndex ? [] : ["@graph@index", "@graph@index@set"]);
        Containers.AddRange(hasId ? [] : ["@graph@id", "@graph@id@set"]);
        Containers.AddRange(["@index", "@index@set"]);
        (TypeOrLanguage, _value) = ("@type", "@id");
    }

    private void ReadOther(JsonMap? value, bool hasIndex)
    {
        if (value is not null && value.Contains("@value"))
        {
            if (!hasIndex && LanguageOf(value) is { } language)
            {
                _value = language;
                Containers.AddRange(["@language", "@language@set"]);
            }
            else if (value.Text("@type") is { } type)
            {
                (TypeOrLanguage, _value) = ("@type", type);
            }
        }
        else
        {
            (TypeOrLanguage, _value) = ("@type", "@id");
            Containers.AddRange(["@id", "@id@set", "@type", "@set@type"]);
        }

        Containers.Add("@set");
    }

    /// <summary>The most exact type or language that all items share.</summary>
    private void ReadList(JsonList items, bool hasIndex, string defaultLanguage)
    {
        if (!hasIndex)
        {
            Containers.Add("@list");
        }

        string? commonType = null;
        var commonLanguage = items.Count == 0 ? defaultLanguage : null;
        foreach (var item in items)
        {
            var value = item as JsonMap;
            var isValue = value?.Contains("@value") ?? false;
            var (type, language) = ("@none", "@none");
            if (!isValue)
            {
                type = "@id";
            }
            else if (LanguageOf(value!) is { } itemLanguage)
            {
                language = itemLanguage;
            }
            else if (value!.Text("@type") is { } itemType)
            {
                type = itemType;
            }
            else
            {
                language = "@null";
            }

            commonLanguage ??= language;
            if (isValue && !string.Equals(language, commonLanguage, StringComparison.Ordinal))
            {
                commonLanguage = "@none";
            }

            commonType ??= type;
            if (!string.Equals(type, commonType, StringComparison.Ordinal))
            {
                commonType = "@none";
            }

            if (commonLanguage is "@none" && commonType is "@none")
            {
                break;
            }
        }

        (TypeOrLanguage, _value) = (commonType ?? "@none") is var common and not "@none" ? ("@type", common) : ("@language", commonLanguage ?? "@none");
    }

    /// <summary>Language and direction as the inverse context has them; null without either.</summary>
    private static string? LanguageOf(JsonMap value)
    {
        var language = value.Text("@language");
        return value.Text("@direction") is { } direction ? $"{language}_{direction}".ToLowerInvariant() : language?.ToLowerInvariant();
    }
}
