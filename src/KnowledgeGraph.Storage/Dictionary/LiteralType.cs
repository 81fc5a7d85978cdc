using System.Text;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Storage.Dictionary;

/// <summary>What a literal has besides its lexical form.</summary>
internal readonly record struct LiteralType(Iri Datatype, string? Language, BaseDirection Direction)
{
    public static LiteralType Of(Literal literal) => new(literal.Datatype, literal.LanguageTag, literal.BaseDirection);

    public Literal Make(string lexicalForm) =>
        Language is null ? new Literal(lexicalForm, Datatype) : Literal.LanguageTagged(lexicalForm, Language, Direction);

    /// <summary>As it is compared: language tags in lower case.</summary>
    public LiteralType Canonical() => this with { Language = Language?.ToLowerInvariant() };

    /// <summary>The qualifier as bytes: the language tag, or the datatype.</summary>
    public byte[] Qualifier() => Encoding.UTF8.GetBytes(Language ?? Datatype.Value);
}
