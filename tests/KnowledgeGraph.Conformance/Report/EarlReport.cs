using System.Text;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Conformance.Report;

/// <summary>The results in the W3C's Evaluation and Report Language (EARL 1.0), as Turtle. The same results give the same bytes.</summary>
internal static class EarlReport
{
    private const string Earl = "http://www.w3.org/ns/earl#";
    private const string Doap = "http://usefulinc.com/ns/doap#";
    private const string Project = "https://www.nuget.org/packages/KnowledgeGraph";

    private static readonly Iri Subject = new(Project);

    public static string Write(IEnumerable<SuiteResult> results)
    {
        var quads = new List<Quad>
        {
            new(Subject, RdfVocabulary.Type, new Iri(Earl + "TestSubject"), null),
            new(Subject, RdfVocabulary.Type, new Iri(Earl + "Software"), null),
            new(Subject, RdfVocabulary.Type, new Iri(Doap + "Project"), null),
            new(Subject, new Iri(Doap + "name"), new Literal("KnowledgeGraph"), null),
            new(Subject, new Iri(Doap + "programming-language"), new Literal("C#"), null),
        };
        var number = 0;
        foreach (var result in results)
        {
            // Names and not blank nodes: the order of the report is then the order of the run.
            Add(quads, new BlankNode($"a{number:D5}"), new BlankNode($"r{number:D5}"), result);
            number++;
        }

        var prefixes = new Dictionary<string, string> { ["earl"] = Earl, ["doap"] = Doap };
        return RdfWriter.ToText(quads, RdfFormat.Turtle, new RdfWriterOptions { Prefixes = prefixes });
    }

    /// <summary>Writes the report where <c>KG_EARL</c> says, or to <c>conformance/earl.ttl</c> among the build's artifacts.</summary>
    public static string Save(string report, string artifacts)
    {
        var path = Environment.GetEnvironmentVariable("KG_EARL") is { Length: > 0 } named ? named : Path.Combine(artifacts, "conformance", "earl.ttl");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, report, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }

    private static void Add(List<Quad> quads, BlankNode assertion, BlankNode result, SuiteResult outcome)
    {
        void Say(Term subject, string property, Term value) => quads.Add(new Quad(subject, new Iri(Earl + property), value, null));
        quads.Add(new Quad(assertion, RdfVocabulary.Type, new Iri(Earl + "Assertion"), null));
        Say(assertion, "assertedBy", Subject);
        Say(assertion, "mode", new Iri(Earl + "automatic"));
        Say(assertion, "subject", Subject);
        Say(assertion, "test", new Iri(outcome.Test.Iri));
        Say(assertion, "result", result);
        quads.Add(new Quad(result, RdfVocabulary.Type, new Iri(Earl + "TestResult"), null));
        Say(result, "outcome", new Iri(Earl + outcome.Outcome switch
        {
            SuiteOutcome.Passed => "passed",
            SuiteOutcome.NotRun => "inapplicable",
            _ => "failed",
        }));
    }
}
