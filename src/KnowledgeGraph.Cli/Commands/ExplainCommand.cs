using System.CommandLine;
using System.Text;
using KnowledgeGraph.Cli.Io;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg explain</c>: quotes, claims, rules and triples of one fact.</summary>
internal static class ExplainCommand
{
    public static Verb Create(Terminal terminal)
    {
        var data = new Argument<string>("DATA") { Description = "A graph that kg build wrote, with its claims." };
        var fact = new Argument<string>("FACT-IRI") { Description = "The IRI of a fact, a thing or a claim." };
        var command = new Command("explain", "Says why a graph holds a fact.") { data, fact };
        command.SetAction((parsed, cancellation) =>
        {
            var iri = parsed.GetRequiredValue(fact).TrimStart('<').TrimEnd('>');
            if (!Iri.TryCreate(iri, out var node))
            {
                throw new UsageException($"'{iri}' is not an absolute IRI");
            }

            var knowledge = new KnowledgeBase();
            Add(terminal, knowledge, new DataFile(parsed.GetRequiredValue(data), new ReadingRequest()));
            try
            {
                terminal.Output.Write(Encoding.UTF8.GetBytes(knowledge.Explain(node).ToString()));
                return Task.FromResult(ExitCode.Ok);
            }
            catch (KeyNotFoundException unknown)
            {
                terminal.Say($"kg: {unknown.Message}");
                return Task.FromResult(ExitCode.Failure);
            }
        });
        return new Verb(command, ["kg explain graph.ttl https://example.org/kg/person/mark-ruffalo"]);
    }

    private static void Add(Terminal terminal, KnowledgeBase knowledge, DataFile file)
    {
        using var document = file.Open(terminal);
        try
        {
            knowledge.AddRdf(document.Content, document.Format, file.BaseIri);
        }
        catch (RdfSyntaxException error)
        {
            throw file.Unreadable(error, document.Advice());
        }
    }
}
