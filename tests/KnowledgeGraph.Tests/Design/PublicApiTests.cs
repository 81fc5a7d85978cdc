using System.Xml.Linq;

namespace KnowledgeGraph.Tests.Design;

/// <summary>A change of what users see must be seen in review; every public type says how it is used; classes are sealed.</summary>
internal sealed class PublicApiTests
{
    /// <summary>Unsealed on purpose: a user may derive from them.</summary>
    private static readonly string[] MayBeDerivedFrom = [];

    [TestCaseSource(typeof(Libraries), nameof(Libraries.Names))]
    public void The_public_surface_is_the_approved_one(string library) =>
        Approved.Equal($"PublicApi/{library}.txt", PublicApiPrinter.Print(library));

    [TestCaseSource(typeof(Libraries), nameof(Libraries.Names))]
    public void Every_public_type_has_an_example(string library)
    {
        var file = Path.Combine(AppContext.BaseDirectory, library + ".xml");
        Assert.That(file, Does.Exist, "The XML documentation is copied beside the assembly.");
        var withExample = XDocument.Load(file).Descendants("member")
            .Where(member => member.Element("example") is not null)
            .Select(member => member.Attribute("name")!.Value[2..])
            .ToHashSet(StringComparer.Ordinal);
        var without = Libraries.PublicTypes(library).Where(NeedsExample).Select(type => type.FullName!).Where(name => !withExample.Contains(name));
        Assert.That(without, Is.Empty);
    }

    [TestCaseSource(typeof(Libraries), nameof(Libraries.Names))]
    public void Public_classes_are_sealed_or_abstract(string library)
    {
        var open = Libraries.PublicTypes(library).Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract).Select(type => type.FullName!);
        Assert.That(open.Except(MayBeDerivedFrom), Is.Empty);
    }

    [TestCaseSource(typeof(Libraries), nameof(Libraries.Names))]
    public void No_type_has_the_name_of_the_namespace(string library) =>
        Assert.That(Libraries.PublicTypes(library).Select(type => type.Name), Has.None.EqualTo("KnowledgeGraph"));

    /// <summary>An enum, an exception or a nested type is explained by the member that takes, throws or gives it.</summary>
    private static bool NeedsExample(Type type) => !type.IsEnum && !type.IsNested && !typeof(Exception).IsAssignableFrom(type);
}
