using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Rdf.Tests.Graphs;

/// <summary>
/// RDFC-1.0 step by step as the recommendation has it, with strings, copies of issuers and recursion, for small datasets of IRIs, blank nodes
/// and literals without anything to escape. What the recommendation leaves free is as in <see cref="RdfCanonicalizer"/>: the input's order.
/// </summary>
internal sealed class LiteralCanonicalizer
{
    private readonly Quad[] _quads;
    private readonly bool _isSha384;
    private readonly List<BlankNode> _nodes;
    private readonly List<BlankNode> _canonical = [];

    public LiteralCanonicalizer(IEnumerable<Quad> quads, bool isSha384 = false)
    {
        _quads = [.. quads.Distinct()];
        _isSha384 = isSha384;
        _nodes = [.. _quads.SelectMany(NodesOf).Distinct()];
        IssueIdentifiers();
    }

    /// <summary>The blank nodes in the order in which they were issued identifiers.</summary>
    public IReadOnlyList<BlankNode> Issued => _canonical;

    /// <summary>Section 5.</summary>
    public string Document => string.Concat(
        _quads.Select(quad => Line(quad, node => "_:c14n" + _canonical.IndexOf(node))).Order(StringComparer.Ordinal));

    /// <summary>Section 4.4.3, steps 3 to 5.</summary>
    private void IssueIdentifiers()
    {
        var groups = _nodes.GroupBy(FirstDegree).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        _canonical.AddRange(groups.Where(group => group.Count() == 1).Select(group => group.Single()));
        foreach (var group in groups.Where(group => group.Count() > 1))
        {
            var results = group.Where(node => !_canonical.Contains(node)).Select(node => NDegree(node, [node])).ToList();
            foreach (var node in results.OrderBy(result => result.Hash, StringComparer.Ordinal).SelectMany(result => result.Issuer))
            {
                _ = Issue(_canonical, node);
            }
        }
    }

    /// <summary>Section 4.6.3.</summary>
    private string FirstDegree(BlankNode node) => Hash(string.Concat(
        QuadsOf(node).Select(quad => Line(quad, mentioned => mentioned.Equals(node) ? "_:a" : "_:z")).Order(StringComparer.Ordinal)));

    /// <summary>Section 4.7.3.</summary>
    private string Related(BlankNode related, Quad quad, List<BlankNode> issuer, char position) => Hash(
        position
        + (position == 'g' ? "" : $"<{quad.Predicate.Value}>")
        + (Identifier(related, issuer) ?? FirstDegree(related)));

    /// <summary>Section 4.8.3.</summary>
    private (string Hash, List<BlankNode> Issuer) NDegree(BlankNode identifier, List<BlankNode> issuer)
    {
        var related = new List<(string Hash, BlankNode Node)>();
        foreach (var quad in QuadsOf(identifier))
        {
            foreach (var (component, position) in new[] { (quad.Subject, 's'), (quad.Object, 'o'), (quad.GraphName, 'g') })
            {
                if (component is BlankNode node && !node.Equals(identifier))
                {
                    related.Add((Related(node, quad, issuer, position), node));
                }
            }
        }

        var data = new StringBuilder();
        foreach (var group in related.GroupBy(mention => mention.Hash).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var (path, chosen) = ("", issuer);
            foreach (var order in Orders([.. group.Select(mention => mention.Node).OrderBy(_nodes.IndexOf)]))
            {
                if (Walk(order, [.. issuer], path) is { } walked && (path.Length == 0 || string.CompareOrdinal(walked.Path, path) < 0))
                {
                    (path, chosen) = walked;
                }
            }

            data.Append(group.Key).Append(path);
            issuer = chosen;
        }

        return (Hash(data.ToString()), issuer);
    }

    /// <summary>Section 4.8.3, steps 5.4.2 to 5.4.5: the path of one permutation; null if it is skipped.</summary>
    private (string Path, List<BlankNode> Issuer)? Walk(IEnumerable<BlankNode> order, List<BlankNode> issuer, string chosen)
    {
        var path = "";
        var recursion = new List<BlankNode>();
        bool IsSkipped() => chosen.Length > 0 && path.Length >= chosen.Length && string.CompareOrdinal(path, chosen) > 0;
        foreach (var related in order)
        {
            if (!_canonical.Contains(related) && Issue(issuer, related))
            {
                recursion.Add(related);
            }

            path += Identifier(related, issuer);
            if (IsSkipped())
            {
                return null;
            }
        }

        foreach (var related in recursion)
        {
            var result = NDegree(related, issuer);
            path += $"{Identifier(related, issuer)}<{result.Hash}>";
            issuer = result.Issuer;
            if (IsSkipped())
            {
                return null;
            }
        }

        return (path, issuer);
    }

    /// <summary>Section 4.5.2; whether the identifier is a new one.</summary>
    private static bool Issue(List<BlankNode> issuer, BlankNode node)
    {
        var isNew = !issuer.Contains(node);
        if (isNew)
        {
            issuer.Add(node);
        }

        return isNew;
    }

    private string? Identifier(BlankNode node, List<BlankNode> issuer) =>
        _canonical.Contains(node) ? "_:c14n" + _canonical.IndexOf(node)
        : issuer.Contains(node) ? "_:b" + issuer.IndexOf(node)
        : null;

    private IEnumerable<Quad> QuadsOf(BlankNode node) => _quads.Where(quad => NodesOf(quad).Contains(node));

    private static IEnumerable<BlankNode> NodesOf(Quad quad) => new[] { quad.Subject, quad.Object, quad.GraphName }.OfType<BlankNode>();

    /// <summary>The permutations of a list, those once that are equal.</summary>
    private static IEnumerable<IEnumerable<BlankNode>> Orders(List<BlankNode> nodes) => nodes.Count == 0
        ? [[]]
        : nodes.Distinct().SelectMany(first =>
        {
            var rest = nodes.ToList();
            rest.Remove(first);
            return Orders(rest).Select(order => order.Prepend(first));
        });

    private static string Line(Quad quad, Func<BlankNode, string> label)
    {
        string Write(Term term) => term switch
        {
            BlankNode node => label(node),
            Iri iri => $"<{iri.Value}>",
            _ => $"\"{((Literal)term).LexicalForm}\"",
        };
        var graph = quad.GraphName is { } name ? Write(name) + " " : "";
        return $"{Write(quad.Subject)} {Write(quad.Predicate)} {Write(quad.Object)} {graph}.\n";
    }

    private string Hash(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Convert.ToHexStringLower(_isSha384 ? SHA384.HashData(bytes) : SHA256.HashData(bytes));
    }
}
