namespace KnowledgeGraph.Formats.Tests.Turtle;

/// <summary>What RDF 1.2 adds to Turtle and TriG, row by row.</summary>
internal sealed class TurtleReificationTests
{
    private const string Prefixes = "PREFIX : <http://e/> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> ";
    private const string Reifies = " <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> ";
    private const string Spo = "<http://e/s> <http://e/p> <http://e/o>";
    private const string Term = "<<( " + Spo + " )>>";

    [TestCase("<< :s :p :o >> .", "_:r" + Reifies + Term + " .")]
    [TestCase("<< :s :p :o ~ >> .", "_:r" + Reifies + Term + " .")]
    [TestCase("<< :s :p :o ~ :r >> .", "<http://e/r>" + Reifies + Term + " .")]
    [TestCase("<< :s :p :o ~ _:x >> :q _:x .", "_:r" + Reifies + Term + " . _:r <http://e/q> _:r .")]
    [TestCase("<< :s :p :o ~ [] >> :q 'x' .", "_:r" + Reifies + Term + " . _:r <http://e/q> \"x\" .")]
    [TestCase(":a :q << :s :p :o ~:r>>, << :s :p :o ~:r2 >> .", "<http://e/r>" + Reifies + Term + " . <http://e/r2>" + Reifies + Term + " . <http://e/a> <http://e/q> <http://e/r> . <http://e/a> <http://e/q> <http://e/r2> .")]
    [TestCase("<< << :s :p :o ~:r >> a 'x'@en--ltr ~:r2>> .", "<http://e/r>" + Reifies + Term + " . <http://e/r2>" + Reifies + "<<( <http://e/r> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> \"x\"@en--ltr )>> .")]
    [TestCase("<< :a :p << :s :p :o ~:r >> ~:r2>> .", "<http://e/r>" + Reifies + Term + " . <http://e/r2>" + Reifies + "<<( <http://e/a> <http://e/p> <http://e/r> )>> .")]
    [TestCase("<< :a :p <<( :s :p :o )>> ~:r2>> .", "<http://e/r2>" + Reifies + "<<( <http://e/a> <http://e/p> " + Term + " )>> .")]
    [TestCase(":s :p :o ~ .", Spo + " . _:r" + Reifies + Term + " .")]
    [TestCase(":s :p :o ~ :r ~ ~[] .", Spo + " . <http://e/r>" + Reifies + Term + " . _:a" + Reifies + Term + " . _:b" + Reifies + Term + " .")]
    [TestCase(":s :p :o {| :x 'y' |} .", Spo + " . _:r" + Reifies + Term + " . _:r <http://e/x> \"y\" .")]
    [TestCase(":s :p :o ~ :r {| :x 'y' |} .", Spo + " . <http://e/r>" + Reifies + Term + " . <http://e/r> <http://e/x> \"y\" .")]
    [TestCase(":s :p :o {| :x 'y' |} ~ :r .", Spo + " . _:a" + Reifies + Term + " . _:a <http://e/x> \"y\" . <http://e/r>" + Reifies + Term + " .")]
    [TestCase(":s :p :o ~:r {| :x 'y' |} {| :x 'z' ; |} ~:q {| :x 1 |} .", Spo + " . <http://e/r>" + Reifies + Term + " . <http://e/r> <http://e/x> \"y\" . _:b" + Reifies + Term + " . _:b <http://e/x> \"z\" . <http://e/q>" + Reifies + Term + " . <http://e/q> <http://e/x> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .")]
    [TestCase(":s :p :o ~:r , 'x' {| :y [] |} ; :q 'z' ~:r .", Spo + " . <http://e/r>" + Reifies + Term + " . <http://e/s> <http://e/p> \"x\" . _:b" + Reifies + "<<( <http://e/s> <http://e/p> \"x\" )>> . _:b <http://e/y> _:c . <http://e/s> <http://e/q> \"z\" . <http://e/r>" + Reifies + "<<( <http://e/s> <http://e/q> \"z\" )>> .")]
    [TestCase(":s :p :o ~:r {| :x :y ~:r2 {| :z 'w' |} |} .", Spo + " . <http://e/r>" + Reifies + Term + " . <http://e/r> <http://e/x> <http://e/y> . <http://e/r2>" + Reifies + "<<( <http://e/r> <http://e/x> <http://e/y> )>> . <http://e/r2> <http://e/z> \"w\" .")]
    [TestCase(":s :p [ :q 'x' ] ~:r , ( 'i' ) ~:r2 .", "<http://e/s> <http://e/p> _:a . _:a <http://e/q> \"x\" . <http://e/r>" + Reifies + "<<( <http://e/s> <http://e/p> _:a )>> . <http://e/s> <http://e/p> _:l . _:l <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> \"i\" . _:l <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> . <http://e/r2>" + Reifies + "<<( <http://e/s> <http://e/p> _:l )>> .")]
    [TestCase("[ :p :o ~:r ] .", "_:s <http://e/p> <http://e/o> . <http://e/r>" + Reifies + "<<( _:s <http://e/p> <http://e/o> )>> .")]
    [TestCase(":s :p <<( [] :p [] )>> .", "<http://e/s> <http://e/p> <<( _:a <http://e/p> _:b )>> .")]
    [TestCase(":s :p ( <<( :s :p :o )>> << :s :p :o ~:r>> ) .", "<http://e/r>" + Reifies + Term + " . <http://e/s> <http://e/p> _:l . _:l <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> " + Term + " . _:l <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:m . _:m <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> <http://e/r> . _:m <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .")]
    [TestCase(":s :p 'a' # note\n @en ~ :r, 'b' # note\n ^^ # note\n :t ~:r2 .", "<http://e/s> <http://e/p> \"a\"@en . <http://e/r>" + Reifies + "<<( <http://e/s> <http://e/p> \"a\"@en )>> . <http://e/s> <http://e/p> \"b\"^^<http://e/t> . <http://e/r2>" + Reifies + "<<( <http://e/s> <http://e/p> \"b\"^^<http://e/t> )>> .")]
    [TestCase("VERSION '1.2' version \"1.2-basic\" @version 'next' . :s :p :o .", Spo + " .")]
    public void Turtle_means_these_quads(string text, string quads)
    {
        quads = quads.Replace(" . ", " .\n", StringComparison.Ordinal);
        FormatAssert.Means(Prefixes + text, RdfFormat.Turtle, quads);
        FormatAssert.Means(Prefixes + text, RdfFormat.TriG, quads);
        FormatAssert.Means(Prefixes + "{ }" + text, RdfFormat.TriG, quads);
    }

    [TestCase(":g { :s :p :o ~:r {| :x 'y' |} . << :s :p 'z' ~:q >> }", Spo + " <http://e/g> . <http://e/r>" + Reifies + Term + " <http://e/g> . <http://e/r> <http://e/x> \"y\" <http://e/g> . <http://e/q>" + Reifies + "<<( <http://e/s> <http://e/p> \"z\" )>> <http://e/g> .")]
    [TestCase("<< :s :p :o ~:r >> . GRAPH [] { << :s :p :o ~:r >> :x 'y' }", "<http://e/r>" + Reifies + Term + " . <http://e/r>" + Reifies + Term + " _:g . <http://e/r> <http://e/x> \"y\" _:g .")]
    public void TriG_means_these_quads(string text, string quads) =>
        FormatAssert.Means(Prefixes + text, RdfFormat.TriG, quads.Replace(" . ", " .\n", StringComparison.Ordinal));

    [TestCase("<<( <s> <p> <o> )>> <q> 1 .", "KG1001", 1, 1, 0, "expected a subject")]
    [TestCase("<s> <<( <s> <p> <o> )>> 1 .", "KG1001", 1, 5, 4, "expected a predicate")]
    [TestCase("<s> <p> <<( <s> <p> << <a> <b> <c> >> )>> .", "KG1001", 1, 21, 20, "a triple term), found '<<'")]
    [TestCase("<s> <p> <<( <<( <s> <p> <o> )>> <p> <o> )>> .", "KG1001", 1, 13, 12, "a subject (an IRI or a blank node), found '<<('")]
    [TestCase("<s> <p> <<( 's' <p> <o> )>> .", "KG1001", 1, 13, 12, "a subject")]
    [TestCase("<s> <p> <<( <s> <p> (1) )>> .", "KG1001", 1, 21, 20, "an object")]
    [TestCase("<s> <p> <<( <s> <p> [ <a> <b> ] )>> .", "KG1001", 1, 23, 22, "']'")]
    [TestCase("<s> <p> <<( <s> <p> <o> ~ <r> )>> .", "KG1001", 1, 25, 24, "')>>'")]
    [TestCase("<s> <p> <<( <s> <p> <o> >> .", "KG1001", 1, 25, 24, "')>>'")]
    [TestCase("<< <s> <p> (1) >> .", "KG1001", 1, 12, 11, "an object")]
    [TestCase("<< <s> <p> [ <a> <b> ] >> .", "KG1001", 1, 14, 13, "']'")]
    [TestCase("<< (1) <p> <o> >> .", "KG1001", 1, 4, 3, "a subject")]
    [TestCase("<< <s> <p> <o> <x> >> .", "KG1001", 1, 16, 15, "'>>' or '~'")]
    [TestCase("<< <s> <p> <o> ~ <x> <y> >> .", "KG1001", 1, 22, 21, "'>>'")]
    [TestCase("<< <s> <p> >> .", "KG1001", 1, 12, 11, "an object")]
    [TestCase("<< <s> <p> <o> ~ <r> ~ <q> >> .", "KG1001", 1, 22, 21, "'>>'")]
    [TestCase("<s> <p> <o> {| |} .", "KG1001", 1, 16, 15, "a predicate")]
    [TestCase("<s> <p> <o> {| <a> <b> } .", "KG1001", 1, 24, 23, "'|}', ';' or ','")]
    [TestCase("<s> <p> ( <o> ~ <r> ) .", "KG1001", 1, 15, 14, "')'")]
    [TestCase("<s> <p> <o> ~ 'x' .", "KG1001", 1, 15, 14, "'.'")]
    [TestCase("<s> ~ <r> <p> <o> .", "KG1001", 1, 5, 4, "a predicate")]
    [TestCase("VERSION 1.2", "KG1001", 1, 9, 8, "a version")]
    [TestCase("VERSION '''1.2'''", "KG1001", 1, 9, 8, "a version")]
    [TestCase("@version '1.2' <s>", "KG1001", 1, 16, 15, "'.'")]
    [TestCase("@VERSION '1.2' .", "KG1001", 1, 1, 0, "'@version'")]
    [TestCase("<s> <p> 'x'@en--LTR .", "KG1007", 1, 12, 11, "'ltr' or 'rtl'")]
    [TestCase("<s> <p> 'x'@en--ltr-US .", "KG1006", 1, 20, 19, "'-'")]
    public void Turtle_is_refused_at_this_place(string text, string code, int line, int column, int offset, string words) =>
        FormatAssert.Fails(text, RdfFormat.Turtle, code, line, column, offset, words);

    [TestCase("<< <s> <p> <o> >> { <s> <p> <o> }", 1, 19, "a predicate")]
    [TestCase("GRAPH << <s> <p> <o> >> { <s> <p> <o> }", 1, 7, "a graph name")]
    [TestCase("GRAPH (1) { <s> <p> <o> }", 1, 7, "a graph name")]
    [TestCase("GRAPH [ <p> <o> ] { <s> <p> <o> }", 1, 9, "']'")]
    [TestCase("[ <p> <o> ] { <s> <p> <o> }", 1, 13, "a predicate")]
    [TestCase("<g> { PREFIX x: <http://x/> }", 1, 7, "a subject")]
    [TestCase("<g> { @prefix x: <http://x/> . }", 1, 7, "a subject")]
    [TestCase("<g> { <s> <p> <o> . <h> { <s> <p> <o> } }", 1, 25, "a predicate")]
    [TestCase("<g> { <s> <p> <o>", 1, 18, "'}', '.', ';' or ','")]
    [TestCase("<g> { <s> <p> <o> } .", 1, 21, "a subject")]
    public void TriG_is_refused_at_this_place(string text, int line, int column, string words) =>
        FormatAssert.Fails(text, RdfFormat.TriG, "KG1001", line, column, column - 1, words);
}
