using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Rdf;

/// <summary>
/// A literal (RDF 1.2 Concepts, section 3.4): a lexical form and a datatype, and for <c>rdf:langString</c> a language
/// tag, for <c>rdf:dirLangString</c> also a base direction. The lexical form is kept as written, valid or not.
/// </summary>
/// <example>
/// <code>
/// var plain = new Literal("chat");                                    // xsd:string
/// var typed = new Literal("2020", Xsd.GYear);
/// var french = Literal.LanguageTagged("chat", "fr");
/// </code>
/// </example>
public sealed class Literal : Term
{
    /// <summary>Of the characters of a part of a language tag (RFC 5646, section 2.1; RDF asks that tags be well-formed).</summary>
    private const int MaxTagPart = 8;

    // 0 until it is asked for: most terms of a result never are.
    private int _hash;

    /// <summary>An <c>xsd:string</c>.</summary>
    /// <exception cref="ArgumentException">The text holds half of a surrogate pair.</exception>
    public Literal(string lexicalForm)
        : this(lexicalForm, Xsd.String, null, BaseDirection.None)
    {
    }

    /// <summary>A typed literal. A language-tagged string is made by <see cref="LanguageTagged(string, string)"/>.</summary>
    /// <exception cref="ArgumentException">The datatype is <c>rdf:langString</c> or <c>rdf:dirLangString</c>, or the
    /// text holds half of a surrogate pair.</exception>
    public Literal(string lexicalForm, Iri datatype)
        : this(lexicalForm, RefuseLanguageDatatype(datatype), null, BaseDirection.None)
    {
    }

    private Literal(string lexicalForm, Iri datatype, string? language, BaseDirection direction)
    {
        ArgumentNullException.ThrowIfNull(lexicalForm);
        if (!CodePoints.IsWellFormed(lexicalForm))
        {
            throw new ArgumentException("The lexical form holds half of a surrogate pair.", nameof(lexicalForm));
        }

        LexicalForm = lexicalForm;
        Datatype = datatype;
        LanguageTag = language;
        BaseDirection = direction;
    }

    /// <summary>The characters of the literal, unescaped, as they were written.</summary>
    public string LexicalForm { get; }

    /// <summary>The datatype; <c>xsd:string</c> where none was written.</summary>
    public Iri Datatype { get; }

    /// <summary>The language tag as written (BCP 47), or null. Tags compare without regard to case.</summary>
    public string? LanguageTag { get; }

    /// <summary>The base direction; only with a language tag.</summary>
    public BaseDirection BaseDirection { get; }

    /// <inheritdoc/>
    public override TermKind Kind => TermKind.Literal;

    /// <summary>A language-tagged string (<c>rdf:langString</c>).</summary>
    /// <exception cref="ArgumentException">The tag is not of the form that Turtle's LANGTAG has, or a part of it is longer than 8.</exception>
    public static Literal LanguageTagged(string lexicalForm, string languageTag) =>
        LanguageTagged(lexicalForm, languageTag, BaseDirection.None);

    /// <summary>A directional language-tagged string (<c>rdf:dirLangString</c>); without direction <c>rdf:langString</c>.</summary>
    /// <exception cref="ArgumentException">The tag is not of the form that Turtle's LANGTAG has, or a part of it is longer than 8.</exception>
    public static Literal LanguageTagged(string lexicalForm, string languageTag, BaseDirection direction)
    {
        ArgumentNullException.ThrowIfNull(languageTag);
        if (!IsLanguageTag(languageTag))
        {
            throw new ArgumentException($"'{languageTag}' is not a language tag ([a-zA-Z]{{1,8}}(-[a-zA-Z0-9]{{1,8}})*).", nameof(languageTag));
        }

        var datatype = direction == BaseDirection.None ? RdfVocabulary.LangString : RdfVocabulary.DirLangString;
        return new Literal(lexicalForm, datatype, languageTag, direction);
    }

    /// <inheritdoc/>
    public override bool Equals(Term? other) =>
        ReferenceEquals(this, other)
        || (other is Literal literal
            && string.Equals(LexicalForm, literal.LexicalForm, StringComparison.Ordinal)
            && Datatype.Equals(literal.Datatype)
            && string.Equals(LanguageTag, literal.LanguageTag, StringComparison.OrdinalIgnoreCase)
            && BaseDirection == literal.BaseDirection);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash != 0 ? _hash : _hash = HashCode.Combine(
        string.GetHashCode(LexicalForm, StringComparison.Ordinal),
        Datatype.GetHashCode(),
        LanguageTag is null ? 0 : string.GetHashCode(LanguageTag, StringComparison.OrdinalIgnoreCase),
        (int)BaseDirection);

    /// <inheritdoc/>
    public override string ToString() => TermText.Write(this);

    private protected override int CompareSameKind(Term other)
    {
        var literal = (Literal)other;
        var order = CodePoints.Compare(LexicalForm, literal.LexicalForm);
        if (order == 0)
        {
            order = Datatype.CompareTo(literal.Datatype);
        }

        if (order == 0)
        {
            order = string.Compare(LanguageTag, literal.LanguageTag, StringComparison.OrdinalIgnoreCase);
        }

        return order == 0 ? BaseDirection.CompareTo(literal.BaseDirection) : order;
    }

    private static Iri RefuseLanguageDatatype(Iri datatype)
    {
        ArgumentNullException.ThrowIfNull(datatype);
        if (datatype.Equals(RdfVocabulary.LangString) || datatype.Equals(RdfVocabulary.DirLangString))
        {
            throw new ArgumentException("A language-tagged string needs its tag: use Literal.LanguageTagged.", nameof(datatype));
        }

        return datatype;
    }

    private static bool IsLanguageTag(string tag)
    {
        var length = 0;
        var first = true;
        foreach (var c in tag)
        {
            if (c == '-')
            {
                if (length == 0)
                {
                    return false;
                }

                (length, first) = (0, false);
            }
            else if (++length > MaxTagPart || !(first ? char.IsAsciiLetter(c) : char.IsAsciiLetterOrDigit(c)))
            {
                return false;
            }
        }

        return length > 0;
    }
}
