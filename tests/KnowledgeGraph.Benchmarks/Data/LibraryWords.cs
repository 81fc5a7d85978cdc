using System.Text;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The words of titles and names in <see cref="LibraryTriples"/>.</summary>
internal static class LibraryWords
{
    public static byte[][] Words { get; } = Split(
        "graph data query semantic web knowledge engine learning deep network model logic join index storage system memory fast scalable parallel reasoning "
        + "ontology entity linking extraction language large neural sparse dense vector search retrieval stream temporal spatial privacy secure distributed "
        + "compiler runtime type proof theorem algebra topology number prime random quantum circuit robot vision speech text mining cluster cloud edge cache "
        + "tree hash sort merge scan filter plan cost optimiser cardinality estimate histogram");

    public static byte[][] FirstNames { get; } = Split(
        "Ada Bo Cy Di Ed Flo Gus Hal Ida Jo Kay Lee Mia Ned Oz Pat Quin Ray Sam Tia Uma Val Wes Xia Yan Zoë José Łukasz Çağla Søren");

    public static byte[][] LastNames { get; } = Split(
        "Smith Jones Müller García Kim Nguyen Novák Rossi Silva Kowalski Andersson Tanaka Wang Li Zhang Patel Singh Okafor Mensah Haddad Cohen Ivanov "
        + "Petrov Dubois Moreau");

    private static byte[][] Split(string words) => [.. words.Split(' ').Select(Encoding.UTF8.GetBytes)];
}
