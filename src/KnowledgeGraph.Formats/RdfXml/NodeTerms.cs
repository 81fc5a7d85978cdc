using System.Globalization;
using System.Xml;
using KnowledgeGraph.Formats.Syntax;
using KnowledgeGraph.Formats.Xml;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Formats.RdfXml;

/// <summary>Makes terms from the texts of attributes and elements, or says what is wrong with them.</summary>
internal sealed class NodeTerms(ReaderContext context, Func<string, string, RdfSyntaxException> error)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private long _generated;
    private string? _tag;

    /// <summary>An IRI reference against the base in scope (section 5.3). One with a scheme stays as it is written.</summary>
    public Iri Iri(string reference, ElementFrame frame)
    {
        if (!IriReference.IsAbsolute(reference))
        {
            if (frame.Base is null)
            {
                throw error(DiagnosticCodes.Iri, $"'{reference}' is relative and there is no base IRI; set {nameof(RdfReaderOptions)}.{nameof(RdfReaderOptions.BaseIri)} or xml:base");
            }

            reference = IriReference.Resolve(frame.Base, reference);
        }

        Require(reference);
        return Rdf.Iri.TryCreate(reference, out var iri) ? iri : throw error(DiagnosticCodes.Iri, $"'{reference}' is not an IRI");
    }

    public string Base(string reference, string? outer)
    {
        if (!IriReference.IsAbsolute(reference))
        {
            reference = outer is null
                ? throw error(DiagnosticCodes.Iri, $"the base '{reference}' is relative and there is no base IRI to resolve it against")
                : IriReference.Resolve(outer, reference);
        }

        Require(reference);
        return Rdf.Iri.TryCreate(reference, out _) ? reference : throw error(DiagnosticCodes.Iri, $"the base '{reference}' is not an IRI");
    }

    /// <summary>What an <c>rdf:ID</c> names; each may stand once.</summary>
    public Iri Id(string id, ElementFrame frame)
    {
        RequireName("rdf:ID", id);
        var iri = Iri("#" + id, frame);
        return _ids.Add(iri.Value) ? iri : throw error(DiagnosticCodes.Unexpected, $"the rdf:ID '{id}' stands a second time under this base");
    }

    /// <summary>
    /// The blank node of an <c>rdf:nodeID</c>. Labels that look like made ones get an x in front, as in Turtle, and a name that ends
    /// with a dot, which no label does, gets an underscore behind it; names that already have one get one more.
    /// </summary>
    public BlankNode Labelled(string attribute, string name)
    {
        RequireName(attribute, name);
        Require(name);
        var isLikeMade = name.AsSpan().TrimStart('x') is ['g', 'e', 'n', _, ..] rest && !rest[3..].ContainsAnyExceptInRange('0', '9');
        var endsWithDot = name.AsSpan().TrimEnd('_').EndsWith(".");
        return new BlankNode((isLikeMade ? "x" : "") + name + (endsWithDot ? "_" : ""));
    }

    public BlankNode New() => new("gen" + (_generated++).ToString(CultureInfo.InvariantCulture));

    /// <summary>The text of a property element or a property attribute.</summary>
    public Literal Literal(string text, ElementFrame frame)
    {
        Require(text);
        if (frame.Datatype is { } datatype)
        {
            return datatype.Equals(RdfVocabulary.LangString) || datatype.Equals(RdfVocabulary.DirLangString)
                ? throw error(DiagnosticCodes.Literal, $"the datatype {datatype} needs a language tag, not rdf:datatype")
                : new Literal(text, datatype);
        }

        if (string.IsNullOrEmpty(frame.Language))
        {
            return new Literal(text);
        }

        RequireTag(frame.Language);
        return Rdf.Literal.LanguageTagged(text, frame.Language, frame.IsVersion12 ? frame.Direction : BaseDirection.None);
    }

    private void RequireTag(string tag)
    {
        // The tag in scope is mostly the same string object as before.
        if (!ReferenceEquals(tag, _tag))
        {
            Require(tag);
            if (!LanguageTags.IsWellFormed(System.Text.Encoding.UTF8.GetBytes(tag)))
            {
                throw error(DiagnosticCodes.Literal, $"'{tag}' is not a language tag");
            }

            _tag = tag;
        }
    }

    private void RequireName(string attribute, string name)
    {
        if (!XmlCharacters.IsNCName(name))
        {
            throw error(DiagnosticCodes.Unexpected, $"expected a name without colon (NCName) as the value of {attribute}, found '{name}'");
        }
    }

    private void Require(string text)
    {
        var most = context.Options.MaxTermLength;
        if (text.Length > most / 3 && System.Text.Encoding.UTF8.GetByteCount(text) > most)
        {
            throw error(DiagnosticCodes.Limit, string.Create(CultureInfo.InvariantCulture, $"the document passes {nameof(RdfReaderOptions.MaxTermLength)} = {most}"));
        }
    }
}
