using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Fuzz.Targets;

/// <summary>A small document and the words of each syntax.</summary>
internal static class SyntaxSamples
{
    private const string Lines =
        "<http://e.org/s> <http://e.org/p> <http://e.org/o> .\n_:a <http://e.org/p> \"x\\u00E9\\n\"@en-GB .\n"
        + "_:a <http://e.org/p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> . # c\r\n"
        + "<http://e.org/s> <http://e.org/p> <<( _:a <http://e.org/q> \"y\"@ar--rtl )>> .\n";

    private const string Turtle =
        "@prefix : <http://e.org/> .\nPREFIX ex: <http://example.org/ns#>\n@base <http://e.org/b/> .\n"
        + ":s a ex:C ; ex:p 1, 2.5, -3e0, true, 'x', \"\"\"long\n\"text\"\"\"@en--ltr ; ex:q [ ex:r ( 1 [] \"z\"^^ex:t ) ] .\n"
        + "<rel> ex:p <<( :s :p :o )>> . << :s :p :o ~ :r >> ex:said :who . :s :p :o ~ :r2 {| ex:at 1 |} .\n";

    private const string RdfXml =
        "<?xml version=\"1.0\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"http://e.org/\" xml:base=\"http://e.org/b\">\n"
        + "<rdf:Description rdf:about=\"#a\" e:t=\"x\"><e:p rdf:resource=\"c\"/><e:q xml:lang=\"en\">hi</e:q><e:l rdf:parseType=\"Collection\"><e:C/><rdf:Description rdf:nodeID=\"n\"/></e:l>"
        + "<e:x rdf:parseType=\"Literal\"><b>x</b></e:x><e:r rdf:parseType=\"Resource\"><rdf:li>1</rdf:li></e:r><e:d rdf:ID=\"i\" rdf:datatype=\"http://www.w3.org/2001/XMLSchema#int\">1</e:d></rdf:Description></rdf:RDF>";

    private const string TriX =
        "<TriX xmlns=\"http://www.w3.org/2004/03/trix/trix-1/\"><graph><uri>http://e.org/g</uri><triple><uri>http://e.org/s</uri><uri>http://e.org/p</uri>"
        + "<plainLiteral xml:lang=\"en\">x</plainLiteral></triple><triple><id>a</id><uri>http://e.org/p</uri>"
        + "<typedLiteral datatype=\"http://www.w3.org/2001/XMLSchema#int\">1</typedLiteral></triple></graph></TriX>";

    private const string JsonLd =
        "{\"@context\":{\"@vocab\":\"http://e.org/\",\"k\":{\"@type\":\"@id\",\"@container\":\"@set\"},\"l\":{\"@container\":\"@list\"}},"
        + "\"@id\":\"http://e.org/s\",\"@type\":\"C\",\"k\":[\"http://e.org/o\"],\"l\":[1,2.5,true,null,{\"@value\":\"x\",\"@language\":\"en\"}],\"@graph\":[{\"n\":{\"m\":\"z\"}}]}";

    public static IReadOnlyList<string> Of(RdfFormat format) => format.Name switch
    {
        "ntriples" => [Lines],
        "nquads" => [Lines, Lines.Replace(" .", " <http://e.org/g> .", StringComparison.Ordinal)],
        "turtle" => [Turtle, Lines],
        "trig" => [Turtle, "{ " + Lines + " }", "PREFIX : <http://e.org/> :g { :s :p :o } GRAPH _:g { [] :p () . } [] { }"],
        "rdfxml" => [RdfXml],
        "trix" => [TriX],
        _ => [JsonLd],
    };

    public static IReadOnlyList<string> WordsOf(RdfFormat format) => format.Name switch
    {
        "ntriples" or "nquads" => ["<<( ", " )>>", "_:b", "@en--ltr", "^^<", "\\U0001F600", "\\uD800", "VERSION \"1.2\"\n", "\uFEFF"],
        "turtle" or "trig" =>
        [
            "@prefix ", "PREFIX ", "BASE <", "VERSION \"1.2\"", "@version", "<<", ">>", "<<(", ")>>", "{|", "|}", "~", "GRAPH ", "a ", "true", "1.e1",
            "\"\"\"", "'''", "\\u0041", "\\~", "%41", "_:", "[]", "()", "^^", "@en--rtl", ":",
        ],
        "rdfxml" or "trix" =>
        [
            "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "&#x41;", "<![CDATA[", "]]>", "<!--", "-->", "<?pi ?>", " rdf:ID=\"x\"", " rdf:parseType=\"Literal\"",
            " rdf:parseType=\"Triple\"", " rdf:annotation=\"http://e.org/r\"", " xml:base=\"..\"", " xml:lang=\"\"", " xmlns:q=\"\"", "<rdf:li/>", "</",
        ],
        _ =>
        [
            "\"@context\":", "\"@id\":", "\"@type\":", "\"@value\":", "\"@list\":[", "\"@set\":[", "\"@graph\":", "\"@reverse\":", "\"@index\":", "\"@nest\":",
            "\"@container\":", "\"@none\"", "\"@json\"", "\"@import\":", "\"@included\":", "\"@direction\":\"rtl\"", "\"@protected\":true", "null", "[[", "]]", "{", "}", "1e400", "\\ud800",
        ],
    };
}
