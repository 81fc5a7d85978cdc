using System.Collections.Immutable;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Tests.Differential.Spec;

namespace KnowledgeGraph.Sparql.Tests.Differential;

/// <summary>An operation of an update: its text, and what it makes of a set of quads (SPARQL 1.1 Update, section 4.3).</summary>
internal abstract record WrittenOperation
{
    public abstract string Text { get; }

    public abstract void Apply(HashSet<Quad> quads);

    protected static string Block(ImmutableArray<QuadTemplate> quads) => "{ " + string.Join(' ', quads.Select(q =>
        q.Graph is { } graph ? $"GRAPH {WrittenText.Of(graph)} {{ {WrittenText.Of(q.Triple)} }}" : WrittenText.Of(q.Triple) + " .")) + " }";
}

/// <summary>INSERT DATA or DELETE DATA.</summary>
internal sealed record WrittenData(ImmutableArray<QuadTemplate> Quads, bool Inserts) : WrittenOperation
{
    public override string Text => $"{(Inserts ? "INSERT" : "DELETE")} DATA {Block(Quads)}";

    public override void Apply(HashSet<Quad> quads)
    {
        var facts = Templates.Fill(Quads, null, [SpecEvaluator.Empty], "");
        if (Inserts)
        {
            quads.UnionWith(facts);
        }
        else
        {
            quads.ExceptWith(facts);
        }
    }
}

/// <summary>DELETE and INSERT with WHERE: one look at the quads, then all deletions, then all insertions.</summary>
internal sealed record WrittenModify(
    Iri? With, ImmutableArray<QuadTemplate> Delete, ImmutableArray<QuadTemplate> Insert, ImmutableArray<Iri> Using, ImmutableArray<Iri> UsingNamed, WrittenGroup Where) : WrittenOperation
{
    private static int _count;

    public override string Text =>
        (With is null ? "" : $"WITH {With} ")
        + (Delete.IsEmpty && !Insert.IsEmpty ? "" : $"DELETE {Block(Delete)} ")
        + (Insert.IsEmpty ? "" : $"INSERT {Block(Insert)} ")
        + string.Concat(Using.Select(g => $"USING {g} ")) + string.Concat(UsingNamed.Select(g => $"USING NAMED {g} "))
        + "WHERE " + WrittenText.Of(Where);

    public override void Apply(HashSet<Quad> quads)
    {
        var seen = Using.IsEmpty && UsingNamed.IsEmpty
            ? With is null ? quads : quads.Where(q => q.GraphName is not null).Concat(quads.Where(q => With.Equals(q.GraphName)).Select(q => new Quad(q.Triple, null)))
            : Views.Of(quads, Using, UsingNamed);
        var solutions = new SpecEvaluator(new Dataset(seen.Distinct())).Eval(WrittenAlgebra.Of(Where), null);
        quads.ExceptWith(Templates.Fill(Delete, With, solutions, ""));
        quads.UnionWith(Templates.Fill(Insert, With, solutions, "op" + Interlocked.Increment(ref _count).ToString(System.Globalization.CultureInfo.InvariantCulture) + "x"));
    }
}

/// <summary>ADD, MOVE, COPY; null is the default graph.</summary>
internal sealed record WrittenTransfer(string Verb, Iri? From, Iri? To) : WrittenOperation
{
    public override string Text => $"{Verb} SILENT {From?.ToString() ?? "DEFAULT"} TO {To?.ToString() ?? "DEFAULT"}";

    public override void Apply(HashSet<Quad> quads)
    {
        if (Equals(From, To))
        {
            return;
        }

        var moved = quads.Where(q => Equals(q.GraphName, From)).ToList();
        if (moved.Count == 0 && From is not null)
        {
            throw new OpenAnswerException("a graph that may or may not exist");
        }

        quads.RemoveWhere(q => (Verb != "ADD" && Equals(q.GraphName, To)) || (Verb == "MOVE" && Equals(q.GraphName, From)));
        quads.UnionWith(moved.Select(q => new Quad(q.Triple, To)));
    }
}

internal sealed record WrittenClear(string Graphs) : WrittenOperation
{
    public override string Text => "CLEAR SILENT " + Graphs;

    public override void Apply(HashSet<Quad> quads) => quads.RemoveWhere(q => Graphs switch
    {
        "DEFAULT" => q.GraphName is null,
        "NAMED" => q.GraphName is not null,
        _ => q.GraphName?.ToString() is { } name && Graphs.EndsWith(name, StringComparison.Ordinal),
    });
}
