using System.Text.RegularExpressions;
using System.Xml.Linq;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Tests.Design;

/// <summary>Holds the arrows of the architecture (src/README.md): a new arrow is an edit of this table.</summary>
internal sealed class LayeringTests
{
    /// <summary>Project -> the projects that it may use. A project uses all that it lists.</summary>
    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["KnowledgeGraph.Rdf"] = [],
        ["KnowledgeGraph.Formats"] = ["KnowledgeGraph.Rdf"],
        ["KnowledgeGraph.Storage"] = ["KnowledgeGraph.Rdf"],
        ["KnowledgeGraph.Sparql"] = ["KnowledgeGraph.Rdf"],
        ["KnowledgeGraph.Articles"] = ["KnowledgeGraph.Rdf"],
        ["KnowledgeGraph.Extraction"] = ["KnowledgeGraph.Articles", "KnowledgeGraph.Rdf"],
        ["KnowledgeGraph.Extraction.Models"] = ["KnowledgeGraph.Articles", "KnowledgeGraph.Extraction", "KnowledgeGraph.Rdf"],
        ["KnowledgeGraph"] =
        [
            "KnowledgeGraph.Articles", "KnowledgeGraph.Extraction", "KnowledgeGraph.Formats", "KnowledgeGraph.Rdf",
            "KnowledgeGraph.Sparql", "KnowledgeGraph.Storage",
        ],
        ["KnowledgeGraph.Cli"] = ["KnowledgeGraph"],
    };

    /// <summary>Folder of KnowledgeGraph.Sparql -> the folders whose namespaces it may use.</summary>
    private static readonly Dictionary<string, string[]> SparqlFolders = new()
    {
        ["Algebra"] = [],
        ["Syntax"] = ["Algebra"],
        ["Optimization"] = ["Algebra"],
        ["Planning"] = ["Algebra", "Optimization", "Expressions", "Execution"],
        ["Expressions"] = ["Algebra", "Execution"],
        ["Execution"] = [],
        ["Results"] = [],
    };

    /// <summary>Folder of KnowledgeGraph.Storage -> the folders whose namespaces it may use.</summary>
    private static readonly Dictionary<string, string[]> StorageFolders = new()
    {
        ["Files"] = [],
        ["Indexes"] = ["Files"],
        ["Dictionary"] = ["Files", "Indexes"],
        ["Runs"] = ["Files", "Indexes", "Dictionary"],
        ["Persistence"] = ["Files", "Indexes", "Dictionary", "Runs"],
        ["Transactions"] = ["Files", "Indexes", "Dictionary", "Runs", "Persistence"],
    };

    [Test]
    public void Every_project_of_src_is_in_the_table()
    {
        var found = Directory.EnumerateFiles(Repository.File("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension);
        Assert.That(found, Is.EquivalentTo(Projects.Keys));
    }

    [TestCaseSource(nameof(ProjectNames))]
    public void A_project_uses_what_the_table_says(string project)
    {
        var file = XDocument.Load(Repository.File("src", project, project + ".csproj"));
        var used = file.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.That(used, Is.EquivalentTo(Projects[project]));
    }

    [TestCaseSource(nameof(ProjectNames))]
    public void A_project_opens_itself_to_no_other_project_of_src(string project)
    {
        var file = XDocument.Load(Repository.File("src", project, project + ".csproj"));
        var friends = file.Descendants("InternalsVisibleTo").Select(friend => friend.Attribute("Include")!.Value);
        Assert.That(friends, Has.All.Matches<string>(friend => Directory.Exists(Repository.File("tests", friend!))));
    }

    [TestCaseSource(nameof(Folders))]
    public void A_folder_uses_what_the_table_says(string project, string folder)
    {
        var table = project == "KnowledgeGraph.Sparql" ? SparqlFolders : StorageFolders;
        var path = Repository.File("src", project, folder);
        Assert.That(Directory.Exists(path), path);
        var others = table.Keys.Except(table[folder]).Where(other => other != folder).ToList();
        if (others.Count == 0)
        {
            return;
        }

        var pattern = new Regex($@"\b{Regex.Escape(project)}\.({string.Join('|', others)})\b");
        var wrong = from file in SourceFiles(path)
                    from line in System.IO.File.ReadLines(file)
                    where !line.TrimStart().StartsWith("///", StringComparison.Ordinal) && pattern.IsMatch(line)
                    select $"{Path.GetFileName(file)}: {line.Trim()}";
        Assert.That(wrong, Is.Empty);
    }

    [TestCase("KnowledgeGraph.Extraction")]
    [TestCase("KnowledgeGraph.Extraction.Models")]
    public void An_extractor_makes_facts_and_never_quads(string project)
    {
        var pattern = new Regex(@"\b(Triple|Quad|Dataset|IQuadSink|IQuadSource|TermId|TripleTerm)\b");
        var wrong = from file in SourceFiles(Repository.File("src", project))
                    from line in System.IO.File.ReadLines(file)
                    let code = line.Split("//")[0]
                    where pattern.IsMatch(code) && !code.Contains('"', StringComparison.Ordinal)
                    select $"{Path.GetFileName(file)}: {line.Trim()}";
        Assert.That(wrong, Is.Empty);
    }

    private static string[] ProjectNames() => [.. Projects.Keys];

    private static IEnumerable<string[]> Folders() =>
        SparqlFolders.Keys.Select(folder => (string[])["KnowledgeGraph.Sparql", folder])
            .Concat(StorageFolders.Keys.Select(folder => (string[])["KnowledgeGraph.Storage", folder]));

    private static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
