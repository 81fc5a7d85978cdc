using System.Text.Json;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Articles.Identity;

/// <summary>Entries of a gazetteer from their lines.</summary>
internal static class AuthorityLines
{
    public static AuthorityEntry Entry((int Line, JsonElement Value) read)
    {
        var (line, value) = read;
        return new AuthorityEntry(Node(line, value, "iri"), Kind(line, value), IdentityLines.Required(line, value, "name"))
        {
            Aliases = IdentityLines.Texts(line, value, "aliases"),
            Works = IdentityLines.Texts(line, value, "works"),
            Jobs = IdentityLines.Texts(line, value, "jobs"),
            BirthYear = IdentityLines.Year(line, value, "birthYear"),
            Year = IdentityLines.Year(line, value, "year"),
        };
    }

    public static Iri Node(int line, JsonElement value, string name)
    {
        var text = IdentityLines.Required(line, value, name);
        return Iri.TryCreate(text, out var iri) ? iri : throw new FormatException($"line {line}: \"{name}\" is '{text}', which is no absolute IRI");
    }

    public static EntityKind Kind(int line, JsonElement value)
    {
        var text = IdentityLines.Required(line, value, "kind");
        return KindNames.Parse(text)
            ?? throw new FormatException($"line {line}: \"kind\" is '{text}'; person, work, organization or award was expected");
    }
}
