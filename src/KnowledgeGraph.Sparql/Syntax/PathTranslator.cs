using System.Collections.Immutable;
using System.Globalization;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax.Tree;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>
/// Triples and paths to basic graph patterns (SPARQL 1.1, sections 18.2.2.4 and 18.2.2.5): one predicate is a triple
/// pattern, an inverse path swaps its ends, a sequence meets in a hidden variable; any other path stays a path.
/// </summary>
internal sealed class PathTranslator
{
    private int _middles;

    public AlgebraNode Translate(IReadOnlyList<PathTriple> triples)
    {
        AlgebraNode pattern = Bgp.Empty;
        var basic = ImmutableArray.CreateBuilder<TriplePattern>();
        foreach (var triple in triples)
        {
            if (triple.Path is null)
            {
                basic.Add(new TriplePattern(triple.Subject, triple.Verb!, triple.Object));
            }
            else
            {
                Translate(triple.Subject, triple.Path, triple.Object);
            }
        }

        Flush();
        return pattern;

        void Translate(PatternTerm subject, PathExpression path, PatternTerm node)
        {
            switch (path)
            {
                case Link link:
                    basic.Add(new TriplePattern(subject, new TermPattern(link.Predicate), node));
                    break;
                case Inverse inverse:
                    Translate(node, inverse.Path, subject);
                    break;
                case Sequence sequence:
                    var middle = new VariablePattern(new Variable(".p" + (_middles++).ToString(CultureInfo.InvariantCulture)));
                    Translate(subject, sequence.First, middle);
                    Translate(middle, sequence.Second, node);
                    break;
                default:
                    Flush();
                    pattern = GroupTranslator.Joined(pattern, new PathPattern(subject, path, node));
                    break;
            }
        }

        void Flush()
        {
            pattern = GroupTranslator.Joined(pattern, new Bgp(basic.ToImmutable()));
            basic.Clear();
        }
    }
}
