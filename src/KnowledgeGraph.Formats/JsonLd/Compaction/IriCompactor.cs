using KnowledgeGraph.Formats.JsonLd.Contexts;
using KnowledgeGraph.Formats.JsonLd.Json;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd.Compaction;

/// <summary>IRIs and keywords as terms, compact IRIs or relative IRIs of one context (JSON-LD 1.1 API, section 6.2, IRI Compaction).</summary>
internal sealed class IriCompactor
{
    private readonly ActiveContext _context;
    private readonly InverseContext _inverse;
    private readonly PrefixIndex _prefixes;
    private readonly Dictionary<string, string> _vocabularyNames = new(StringComparer.Ordinal);
    private readonly string _defaultLanguage;
    private readonly ContextProcessor? _reader;

    /// <summary>Makes the tables of a context.</summary>
    /// <param name="context">The context.</param>
    /// <param name="reader">Reads every name back, so that only those are given which mean the IRI; null: the standard's are given.</param>
    public IriCompactor(ActiveContext context, ContextProcessor? reader)
    {
        _context = context;
        _reader = reader;
        _inverse = new InverseContext(context);
        _prefixes = new PrefixIndex(context);
        _defaultLanguage = context.DefaultDirection is { } direction
            ? $"{context.DefaultLanguage}_{direction}".ToLowerInvariant()
            : context.DefaultLanguage?.ToLowerInvariant() ?? "@none";
    }

    /// <summary>A keyword or its alias; a property or type without regard to a value.</summary>
    public string Vocabulary(string iri)
    {
        if (!_vocabularyNames.TryGetValue(iri, out var name))
        {
            _vocabularyNames.Add(iri, name = Vocabulary(iri, null, reverse: false, hasValue: false));
        }

        return name;
    }

    /// <summary>The term for a property that is to hold this value.</summary>
    public string Property(string iri, JsonItem? value, bool reverse) => Vocabulary(iri, value, reverse, hasValue: true);

    /// <summary>The name of a property apart from all terms for it, so that nothing is said of its values.</summary>
    public string Untyped(string iri)
    {
        var name = WithoutTerm(iri, hasValue: true);
        return _context[name] is null ? name : throw Confused(iri, $"'{name}' is a term of the context that cannot hold the value");
    }

    /// <summary>The name of a node, relative to the base if there is one.</summary>
    public string Document(string iri)
    {
        if (CompactIri(iri, hasValue: false) is { } compact)
        {
            return compact;
        }

        RequireNotConfused(iri);
        var name = _context.BaseIri is { } baseIri ? RelativeIri.Of(baseIri, iri) : iri;
        if (JsonLdKeywords.LooksLikeKeyword(name))
        {
            name = "./" + name;
        }

        return Means(name, iri, documentRelative: true) ? name : RequireMeaning(iri, documentRelative: true);
    }

    private string Vocabulary(string iri, JsonItem? value, bool reverse, bool hasValue)
    {
        return _inverse.Contains(iri) && Select(iri, value, reverse) is { } term ? term : WithoutTerm(iri, hasValue);
    }

    private string WithoutTerm(string iri, bool hasValue)
    {
        if (_context.Vocabulary is { } vocabulary
            && iri.Length > vocabulary.Length
            && iri.StartsWith(vocabulary, StringComparison.Ordinal)
            && iri[vocabulary.Length..] is var suffix
            && _context[suffix] is null
            && (_reader is null || (!suffix.Contains(':', StringComparison.Ordinal) && Means(suffix, iri, documentRelative: false))))
        {
            return suffix;
        }

        if (CompactIri(iri, hasValue) is { } compact)
        {
            return compact;
        }

        RequireNotConfused(iri);
        return RequireMeaning(iri, documentRelative: false);
    }

    /// <summary>Whether a reader of the name gets to the IRI.</summary>
    private bool Means(string name, string iri, bool documentRelative) =>
        _reader is null
        || string.Equals(_reader.ExpandIri(_context, name, documentRelative, vocab: !documentRelative), iri, StringComparison.Ordinal);

    private string RequireMeaning(string iri, bool documentRelative) =>
        Means(iri, iri, documentRelative) ? iri : throw Confused(iri, "the context gives it another meaning");

    private static JsonLdException Confused(string iri, string why) =>
        new(JsonLdErrorCodes.IriConfusedWithPrefix, $"The IRI <{iri}> has no name in the context: {why}.");

    private string? Select(string iri, JsonItem? value, bool reverse)
    {
        var preference = TermPreference.Of(value, reverse, _defaultLanguage);
        preference.Complete(value, id => _context[Vocabulary(id, null, reverse: false, hasValue: false)] is { } term && string.Equals(term.Iri, id, StringComparison.Ordinal));
        return _inverse.Select(iri, preference.Containers, preference.TypeOrLanguage, preference.Preferred);
    }

    private string? CompactIri(string iri, bool hasValue)
    {
        string? best = null;
        foreach (var (prefix, length) in _prefixes.Of(iri))
        {
            var candidate = string.Concat(prefix, ":", iri.AsSpan(length));
            var isBetter = best is null
                || candidate.Length < best.Length
                || (candidate.Length == best.Length && CodePoints.Compare(candidate, best) < 0);
            if (isBetter && Means(candidate, iri, documentRelative: false) && (_context[candidate] is not { } term || (!hasValue && string.Equals(term.Iri, iri, StringComparison.Ordinal))))
            {
                best = candidate;
            }
        }

        return best;
    }

    /// <exception cref="JsonLdException">The reader would take the scheme for a prefix ("IRI confused with prefix").</exception>
    private void RequireNotConfused(string iri)
    {
        var colon = iri.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0
            && _context[iri[..colon]] is { IsPrefix: true } term
            && !iri.AsSpan(colon + 1).StartsWith("//"))
        {
            throw new JsonLdException(
                JsonLdErrorCodes.IriConfusedWithPrefix,
                $"The IRI <{iri}> would be read with '{iri[..colon]}' as the prefix of the context for <{term.Iri}>.");
        }
    }
}
