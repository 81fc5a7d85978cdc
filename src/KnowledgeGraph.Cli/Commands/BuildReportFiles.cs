using System.Globalization;
using KnowledgeGraph.Articles;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>The files that <c>kg build</c> writes beside the graph, if they are asked for.</summary>
/// <param name="Identities">Where the decisions on identities go.</param>
/// <param name="Contradictions">Where the contradictions go.</param>
internal sealed record BuildReportFiles(string? Identities, string? Contradictions)
{
    public void Write(Terminal terminal, Func<KnowledgeBase> load)
    {
        if (Identities is null && Contradictions is null)
        {
            return;
        }

        var knowledge = load();
        if (Identities is not null)
        {
            var report = knowledge.Identities();
            AtomicFile.Write(Identities, report.Write);
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{Identities}: {report.Decisions.Count} decisions on identities, {report.Groups.Count} groups"));
        }

        if (Contradictions is not null)
        {
            var contradictions = knowledge.Contradictions();
            AtomicFile.Write(Contradictions, stream => ContradictionLines.Write(contradictions, stream));
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{Contradictions}: {contradictions.Count} contradictions"));
        }
    }
}
