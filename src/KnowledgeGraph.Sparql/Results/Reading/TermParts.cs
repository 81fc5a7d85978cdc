using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>What JSON and XML say of one term, in the order in which it came; for a triple term its three terms.</summary>
internal sealed class TermParts
{
    /// <summary>In a row the column; in a triple the place: 0 subject, 1 predicate, 2 object.</summary>
    public int Place { get; set; }

    /// <summary><c>uri</c>, <c>bnode</c>, <c>literal</c> or <c>triple</c>.</summary>
    public string? Type { get; set; }

    public string? Text { get; set; }

    public string? Language { get; set; }

    public string? Direction { get; set; }

    public string? Datatype { get; set; }

    public bool IsTriple { get; set; }

    public Term?[] Triple { get; } = new Term?[3];

    /// <summary>Makes the object ready for another term.</summary>
    public void Clear(int place)
    {
        Place = place;
        Type = Text = Language = Direction = Datatype = null;
        IsTriple = false;
        Array.Clear(Triple);
    }
}
