using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Results.Rows;

/// <summary>
/// A member of an enumeration by its name: the lexical form of a literal, or of an IRI what follows the last <c>#</c>, <c>/</c> or <c>:</c>.
/// The same case goes before another. Numbers are no names.
/// </summary>
internal sealed class EnumConversion(Type type)
{
    private readonly string[] _names = Enum.GetNames(type);

    public string? Convert(Term term, out object? value)
    {
        value = null;
        var text = term switch
        {
            Literal literal => literal.LexicalForm,
            Iri iri => iri.Value[(iri.Value.LastIndexOfAny(['#', '/', ':']) + 1)..],
            _ => "",
        };
        var name = Array.Find(_names, name => name == text) ?? Array.Find(_names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (name is null)
        {
            return $"its name is none of {string.Join(", ", _names)}";
        }

        value = Enum.Parse(type, name);
        return null;
    }
}
