using System.Collections.Immutable;

namespace KnowledgeGraph.Formats.JsonLd.Contexts;

/// <summary>
/// The active context (JSON-LD 1.1 API, section 4.1). Context processing makes a copy, which costs nothing, and changes that; once it is
/// handed out nobody changes it any more, so that it may carry what was found out from it.
/// </summary>
internal sealed partial class ActiveContext
{
    private ImmutableDictionary<string, TermDefinition> _terms = ImmutableDictionary.Create<string, TermDefinition>(StringComparer.Ordinal);
    private Dictionary<string, TermDefinition?>? _seen;
    private ExpandedNames? _expanded;
    private ExpandedNames? _expandedDocumentRelative;

    /// <summary>An initial context: no terms.</summary>
    /// <param name="baseIri">The base IRI.</param>
    /// <param name="originalBaseUrl">The base IRI that a null context goes back to.</param>
    public ActiveContext(string? baseIri, string? originalBaseUrl)
    {
        BaseIri = baseIri;
        OriginalBaseUrl = originalBaseUrl;
    }

    private ActiveContext(ActiveContext other)
    {
        _terms = other._terms;
        BaseIri = other.BaseIri;
        OriginalBaseUrl = other.OriginalBaseUrl;
        Vocabulary = other.Vocabulary;
        DefaultLanguage = other.DefaultLanguage;
        DefaultDirection = other.DefaultDirection;
        PreviousContext = other.PreviousContext;
        ProtectedTerms = other.ProtectedTerms;
    }

    /// <summary>The base IRI; null: IRI references stay relative.</summary>
    public string? BaseIri { get; set; }

    /// <summary>The original base URL: that of the document, whatever <c>@base</c> says.</summary>
    public string? OriginalBaseUrl { get; }

    /// <summary>The vocabulary mapping.</summary>
    public string? Vocabulary { get; set; }

    /// <summary>The default language.</summary>
    public string? DefaultLanguage { get; set; }

    /// <summary>The default base direction, <c>ltr</c> or <c>rtl</c>.</summary>
    public string? DefaultDirection { get; set; }

    /// <summary>The context to go back to when a node object is entered (a context that does not propagate).</summary>
    public ActiveContext? PreviousContext { get; set; }

    /// <summary>How many terms are protected.</summary>
    public int ProtectedTerms { get; private set; }

    /// <summary>The terms in no order.</summary>
    public ImmutableDictionary<string, TermDefinition> Terms => _terms;

    /// <summary>The definition of a term; null if there is none.</summary>
    public TermDefinition? this[string term] => _terms.IsEmpty ? null : Find(term);

    public ActiveContext Copy() => new(this);

    /// <summary>What names expanded to by terms and vocabulary mapping, once the context is made.</summary>
    public ExpandedNames Expanded(bool documentRelative) =>
        documentRelative ? _expandedDocumentRelative ??= new ExpandedNames() : _expanded ??= new ExpandedNames();

    /// <summary>Defines the term, in place of what it was.</summary>
    public void Set(string term, TermDefinition definition)
    {
        Remove(term);
        ProtectedTerms += definition.IsProtected ? 1 : 0;
        _terms = _terms.SetItem(term, definition);
    }

    public TermDefinition? Remove(string term)
    {
        _seen = null;
        if (!_terms.TryGetValue(term, out var previous))
        {
            return null;
        }

        ProtectedTerms -= previous.IsProtected ? 1 : 0;
        _terms = _terms.Remove(term);
        return previous;
    }

    /// <summary>The immutable table is slow to ask, and the same few terms are asked for again and again.</summary>
    private TermDefinition? Find(string term)
    {
        const int Kept = 4096;
        if (_seen is not null && _seen.TryGetValue(term, out var definition))
        {
            return definition;
        }

        definition = _terms.GetValueOrDefault(term);
        _seen ??= new Dictionary<string, TermDefinition?>(StringComparer.Ordinal);
        if (_seen.Count < Kept)
        {
            _seen.Add(term, definition);
        }

        return definition;
    }
}
