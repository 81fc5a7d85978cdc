using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.JsonLd;

/// <summary>Which term of a context says a property of a value best without loss, and how IRIs shorten (JSON-LD 1.1 API, section 6).</summary>
internal sealed class TermSelection(JsonLdContext context)
{
    /// <summary>The most exact term for this property and value; null: none can hold it.</summary>
    public JsonLdTerm? TermFor(string property, JsonLdValue value)
    {
        JsonLdTerm? best = null;
        var bestRank = 0;
        foreach (var term in context.TermsOf[property])
        {
            var rank = Rank(term, value);
            if (rank > bestRank)
            {
                (best, bestRank) = (term, rank);
            }
        }

        return best;
    }

    /// <summary>A keyword or its alias.</summary>
    public string Keyword(string keyword) => context.TermsOf[keyword].FirstOrDefault()?.Name ?? keyword;

    /// <summary>The IRI as a property or type: a term, relative to @vocab, compact, or in full.</summary>
    public string VocabularyName(string iri)
    {
        var term = context.TermsOf[iri].FirstOrDefault(term => term is { Type: null, Container: JsonLdContainer.None or JsonLdContainer.Set, Language: null });
        if (term is not null)
        {
            return term.Name;
        }

        if (context.Vocab is { Length: > 0 } vocab && iri.Length > vocab.Length && iri.StartsWith(vocab, StringComparison.Ordinal))
        {
            var rest = iri[vocab.Length..];

            // A rest with a colon would be read as an IRI, and a term's name as that term.
            if (!rest.Contains(':', StringComparison.Ordinal) && rest[0] != '@' && !context.IsTerm(rest))
            {
                return rest;
            }
        }

        return Compact(iri);
    }

    /// <summary>The IRI or label as a node's name: compact, relative to @base, or in full.</summary>
    public string NodeName(string id)
    {
        if (id.StartsWith("_:", StringComparison.Ordinal))
        {
            return id;
        }

        var compact = Compact(id);
        if (context.Base is null || !ReferenceEquals(compact, id))
        {
            return compact;
        }

        var relative = IriReference.Relativize(context.Base, id);
        return relative.Length > 0 && relative[0] != '@' ? relative : id;
    }

    private string Compact(string iri)
    {
        string? best = null;
        foreach (var prefix in context.Prefixes)
        {
            if (iri.Length > prefix.Iri.Length && iri.StartsWith(prefix.Iri, StringComparison.Ordinal))
            {
                var rest = iri[prefix.Iri.Length..];
                var name = prefix.Name + ":" + rest;
                var isSafe = !rest.StartsWith("//", StringComparison.Ordinal) && !context.IsTerm(name);
                if (isSafe && (best is null || name.Length < best.Length))
                {
                    best = name;
                }
            }
        }

        if (best is null && context.IsTerm(iri[..iri.IndexOf(':', StringComparison.Ordinal)]) && !HasAuthority(iri))
        {
            throw new NotSupportedException($"The IRI <{iri}> would be read as a prefix of the context and the rest ('IRI confused with prefix').");
        }

        return best ?? iri;
    }

    private static bool HasAuthority(string iri) =>
        iri.AsSpan(iri.IndexOf(':', StringComparison.Ordinal) + 1).StartsWith("//", StringComparison.Ordinal);

    private static int Rank(JsonLdTerm term, JsonLdValue value)
    {
        if (value is ListValue list)
        {
            return term.Container != JsonLdContainer.List ? (term is { Type: null, Container: JsonLdContainer.None or JsonLdContainer.Set } ? 1 : 0)
                : list.Items.All(item => item is not ListValue && RankItem(term, item) > 0) ? 3
                : 0;
        }

        return term.Container switch
        {
            JsonLdContainer.List => 0,
            JsonLdContainer.Language => value is LiteralValue { Literal: { LanguageTag: not null, BaseDirection: BaseDirection.None } } ? 4 : 0,
            _ => RankItem(term, value),
        };
    }

    /// <summary>3: exactly this type or language; 1: no coercion, so anything fits; 0: would change the value.</summary>
    private static int RankItem(JsonLdTerm term, JsonLdValue value)
    {
        if (value is NodeReference)
        {
            return term.Type switch { "@id" or "@vocab" => 3, null or "@none" => 1, _ => 0 };
        }

        var literal = ((LiteralValue)value).Literal;
        if (literal.LanguageTag is { } tag)
        {
            var sameLanguage = string.Equals(term.Language, tag, StringComparison.OrdinalIgnoreCase);
            return term.Type is not (null or "@none") ? 0 : sameLanguage && literal.BaseDirection == BaseDirection.None ? 3 : 1;
        }

        var type = literal.Datatype.Equals(RdfVocabulary.Json) ? "@json" : literal.Datatype.Value;
        return string.Equals(term.Type, type, StringComparison.Ordinal) ? 3
            : term.Type is null or "@none" ? (term.Language is "" && literal.Datatype.Equals(Xsd.String) ? 2 : 1)
            : 0;
    }
}
