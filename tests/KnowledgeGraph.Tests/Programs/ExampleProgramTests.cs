using KnowledgeGraph.Tests.Design;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Tests.Programs;

/// <summary>Runs each numbered program of examples/ and compares what it writes with what was approved.</summary>
internal sealed class ExampleProgramTests
{
    [TestCaseSource(nameof(Names))]
    public void The_program_writes_what_was_approved(string name)
    {
        var output = ProgramRunner.Run(File.ReadAllText(Repository.File("examples", name + ".cs")), Repository.File("examples", "articles"));
        Approved.Equal($"Programs/{name}.txt", output);
    }

    [Test]
    public void The_list_of_examples_names_every_program()
    {
        var readme = File.ReadAllText(Repository.File("examples", "README.md"));
        Assert.That(Names(), Has.All.Matches<string>(name => readme.Contains($"({name}.cs)", StringComparison.Ordinal)));
    }

    private static string[] Names() =>
        [.. Directory.EnumerateFiles(Repository.File("examples"), "*.cs").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];
}
