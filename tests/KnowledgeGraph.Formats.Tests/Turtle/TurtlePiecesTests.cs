using System.Text;
using CsCheck;
using KnowledgeGraph.TestSupport;

namespace KnowledgeGraph.Formats.Tests.Turtle;

/// <summary>A document in pieces means what it means whole: the same quads in the same order, the same errors at the same places.</summary>
internal sealed class TurtlePiecesTests
{
    private static readonly string[] Documents =
    [
        "\uFEFF@prefix é: <http://e/> . # comment\r\n@base <http://b/x/y> .\r\né:a é:b.c <../z> , <#f> , <?q> , <> ; a é:t\\,x , é:%41 .",
        "PREFIX : <http://e/> :s :p 'a\\u00e9\\U0001F600\\t' , '''x'\n''y''' , \"\"\"q\"\"q\\\"\"\"\" , '' , \"\" , 'l' @en-GB , 'd'@ar--rtl , 't' # c\n ^^ # c\n :t , 't2'^^<t> .",
        "PREFIX : <http://e/> :s :p 1 , -1.5 , .5 , 1e3 , 1.E3 , +.5e-1 , true , false .:t :p 1.\n:u :p 1.5.",
        "PREFIX : <http://e/> [ :p ( 1 [ :q 'x' ; ; ] ( ) ( :a _:b.c ) ) ] . ( :a ) :p [] . [] :p _:gen0 , _:xgen1 .",
        "PREFIX : <http://e/> << << :s :p 'o'@en ~ :r >> :q <<( _:a :p 1 )>> ~ >> :z :w . :s :p 'o' ~ :r {| :x 'y' |} {| :x [] |} ~ , :o .",
        "PREFIX : <http://e/> GRAPH _:g { :s :p 'o' . :t :p <<( :s :p 'o' )>> } :h { } { :s :p :o } [] { << :s :p :o >> . } :x :y :z .",
        "VERSION '1.2' @version \"1.1\" . BASE <http://x/> PREFIX e: <y#> e:a e:b e:c .",
        "<http://s> <http://p> \"ü\r\r\n\n\" , x .",
        "<a> <b> 'long \\x' . <c> <d> <e> .",
        "<a> <b> 'open\n<c> <d> <e> .\n<f> <g> <h> .",
        "<a> <b> '''open ' . text.\n<c> <d> <e> . and so on\n.\n<f> <g> <h> .",
        "<a> <b> . <c> <d> <e f> . <g> <h> \"a.b\" ; x:y <z> . <i> <j> 1.5 .\n<k> <l> <m> <n> .\n@prefix x: <http://x/> .\nx:a x:b x:c.d .",
        "<g> { <a> <b> . <c> <d> <e> . <f> x:g '}' . <h> <i> <j> } <g> { <a> <b> '''}''' {| <c> |} . <d> <e> <f> . } <h> { <x> } <k> <l> <m> .",
        "1 { <a> <b> <c> . <d> <e> <f> } <k> <l> <m> . } <n> <o> <p> . <g> { <a> <b> <c> .\n<g2> { <d> <e> <f> . } <q> <r> <s> .",
        "<a> <b> <c>\nPREFIX x: <http://x/>\nx:a x:b x:c .",
        "<a> <b> <c> . <d",
        "<a> <b> \"\\u00",
        "_: <b> <c> . <d> <e> _:f..g. <h> <i> '\\uD800' . <j> <k> 'x'@123 . <l> <m> <n> ^ <o> . <p> <q> <r> . é",
    ];

    [Test]
    public void Cut_anywhere([ValueSource(nameof(Documents))] string text, [Values] bool trig, [Values] RdfErrorPolicy onError) =>
        RequireSame(Encoding.UTF8.GetBytes(text), trig, onError);

    [Test]
    public void Any_dataset_that_is_written() => Gen.Select(RandomData.Dataset, Gen.Int[1, 9]).Sample(
        (quads, step) =>
        {
            var bytes = Encoding.UTF8.GetBytes(RdfWriter.ToText(quads, RdfFormat.TriG));
            var whole = TurtlePieces.Read(bytes, trig: true, [], RdfErrorPolicy.Skip);
            if (whole != TurtlePieces.Read(bytes, trig: true, Every(step, bytes.Length), RdfErrorPolicy.Skip)
                || whole != TurtlePieces.Read(bytes, trig: true, []))
            {
                throw new InvalidOperationException(whole);
            }
        },
        iter: 1000);

    [Test]
    public void Any_bytes() => Gen.Select(RandomData.Dataset, Gen.Select(Gen.Int[0, 10_000], Gen.OneOf(Any.Of("<>\"'\\_:@^.;,[](){}|~#%u\nU0é+-e1a \t\r\0"u8.ToArray()), Gen.Byte)).Array[1, 8], Gen.Int[1, 9]).Sample(
        (quads, edits, step) =>
        {
            var bytes = Encoding.UTF8.GetBytes(RdfWriter.ToText(quads, RdfFormat.TriG) + " ");
            foreach (var (at, b) in edits)
            {
                bytes[at % bytes.Length] = b;
            }

            var whole = TurtlePieces.Read(bytes, trig: true, [], RdfErrorPolicy.Skip);
            if (whole != TurtlePieces.Read(bytes, trig: true, Every(step, bytes.Length), RdfErrorPolicy.Skip))
            {
                throw new InvalidOperationException(Convert.ToHexString(bytes));
            }
        },
        iter: 4000);

    [Test]
    public void What_is_no_Utf8_costs_its_statement()
    {
        byte[] bytes = [.. "<s:1> <p:> 'é' . <s:2> <p:> 'caf"u8, 0xE9, .. "' . <s:3> <p:> 'x' . # "u8, 0xC3, .. "\n <s:4> <p:> 1 . <s:5> <p:> 1 . <s"u8, 0xF0, 0x9F];
        var read = TurtlePieces.Read(bytes, trig: false, [], RdfErrorPolicy.Skip);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Split('\n').Where(line => line.StartsWith('<')).Select(line => line[1..4]), Is.EqualTo(["s:1", "s:3", "s:5"]));
            Assert.That(read, Does.Contain("byte 33: the byte 0xE9").And.Contain("byte 57: the byte 0xC3").And.Contain("0xF0"));
        }

        RequireSame(bytes, trig: false, RdfErrorPolicy.Skip);
    }

    [TestCase("rdf11/rdf-turtle", "*.ttl")]
    [TestCase("rdf11/rdf-trig", "*.trig")]
    [TestCase("rdf12/rdf-turtle", "*.ttl")]
    [TestCase("rdf12/rdf-trig", "*.trig")]
    public void Files_of_the_suites(string folder, string pattern)
    {
        var root = SharedData.Path("suites/rdf-tests/rdf/" + folder);
        foreach (var file in Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            if (bytes.Length < 4000 && System.Text.Unicode.Utf8.IsValid(bytes))
            {
                RequireSame(bytes, pattern == "*.trig", RdfErrorPolicy.Throw, file);
                RequireSame(bytes, pattern == "*.trig", RdfErrorPolicy.Skip, file);
            }
        }
    }

    private static void RequireSame(byte[] bytes, bool trig, RdfErrorPolicy onError, string? name = null)
    {
        var whole = TurtlePieces.Read(bytes, trig, [], onError);
        foreach (var step in new[] { 1, 2, 3, 7 })
        {
            Assert.That(TurtlePieces.Read(bytes, trig, Every(step, bytes.Length), onError), Is.EqualTo(whole), $"{name} by {step}");
        }

        for (var cut = 1; cut < bytes.Length; cut += bytes.Length > 1000 ? 3 : 1)
        {
            Assert.That(TurtlePieces.Read(bytes, trig, [cut], onError), Is.EqualTo(whole), $"{name} at {cut}");
        }
    }

    private static IEnumerable<int> Every(int step, int length)
    {
        for (var cut = step; cut < length; cut += step)
        {
            yield return cut;
        }
    }
}
