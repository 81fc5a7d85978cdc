using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Formats.JsonLd.ToRdf;

/// <summary>
/// Blank nodes as the readers of other syntaxes name them: labels as written where RDF syntaxes can write them, made ones
/// <c>gen0</c>, <c>gen1</c>, ...; a document that writes such a label itself gets it with an <c>x</c> in front.
/// </summary>
internal sealed class KeptBlankNodeNames : BlankNodeNames
{
    private const string Made = "gen";

    private protected override string Prefix => Made;

    public override BlankNode Of(string identifier)
    {
        var label = identifier[2..];
        if (label.Length == 0 || !BlankNodeLabelShape.IsWritable(label))
        {
            return base.Of(identifier);
        }

        return new BlankNode(IsLikeMade(label) ? "x" + label : label);
    }

    /// <summary>So that no two labels become one, those that have the <c>x</c> already get another.</summary>
    private static bool IsLikeMade(string label)
    {
        var rest = label.AsSpan().TrimStart('x');
        return rest.StartsWith(Made, StringComparison.Ordinal) && rest.Length > Made.Length && !rest[Made.Length..].ContainsAnyExceptInRange('0', '9');
    }
}
