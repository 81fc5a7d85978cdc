namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// N-Triples about organizations, venues, persons and papers, in the shape of ENGINE.md's d1, d5 and d15: 18 predicates, types, titles, names,
/// dates, numbers, links of which few nodes get most; some triples repeat. Lines have about 115 bytes. A number of papers gives the same bytes
/// everywhere; <c>asProbe</c> gives the very triples of d1, d5 and d15.
/// </summary>
internal sealed class LibraryTriples
{
    // Of so many lines papers, persons and the rest are one paper's share.
    private const double LinesOfPaper = 16.3;

    private static ReadOnlySpan<byte> Base => "http://example.org/kg/"u8;

    private readonly LibraryRandom _random;
    private readonly int _papers;
    private readonly int _persons;
    private readonly int _venues;
    private readonly int _organizations;
    private long _next;

    public LibraryTriples(long lines, bool asProbe = false)
    {
        _random = new LibraryRandom(asProbe);
        _papers = (int)(lines / LinesOfPaper);
        _persons = (int)(_papers * 0.45);
        _venues = Math.Max(20, _papers / 2000);
        _organizations = Math.Max(20, _papers / 500);
    }

    /// <summary>The lines so far.</summary>
    public long Lines { get; private set; }

    /// <summary>Writes what is said of the next node; false if there is none.</summary>
    public bool WriteNext(Utf8Text text)
    {
        var number = _next++;
        if (number < _organizations)
        {
            Organization(text, (int)number);
        }
        else if ((number -= _organizations) < _venues)
        {
            Venue(text, (int)number);
        }
        else if ((number -= _venues) < _persons)
        {
            Person(text, (int)number);
        }
        else if ((number -= _persons) < _papers)
        {
            Paper(text, (int)number);
        }
        else
        {
            return false;
        }

        return true;
    }

    private void Organization(Utf8Text text, int number)
    {
        var word = LibraryWords.Words[number % LibraryWords.Words.Length];
        Type(Node(text, "org/"u8, number), "Organization"u8);
        Label(Node(text, "org/"u8, number)).Add("\"Institute "u8).Add(word).Add(" "u8).Add(number).Add("\"@en"u8);
        End(text);
        Own(Node(text, "org/"u8, number), "country"u8).Add("<http://example.org/country/"u8).Add(number % 193).Add(">"u8);
        End(text);
    }

    private void Venue(Utf8Text text, int number)
    {
        var words = LibraryWords.Words;
        Type(Node(text, "venue/"u8, number), "Venue"u8);
        Label(Node(text, "venue/"u8, number)).Add("\"Conference on "u8).Add(words[number % words.Length]).Add(" "u8);
        text.Add(words[number * 7L % words.Length]).Add("\"@en"u8);
        End(text);
    }

    private void Person(Utf8Text text, int number)
    {
        var (first, last) = (LibraryWords.FirstNames, LibraryWords.LastNames);
        Type(Node(text, "person/"u8, number), "Person"u8);
        Own(Node(text, "person/"u8, number), "name"u8).Add("\""u8).Add(first[_random.Next(first.Length)]).Add(" "u8);
        text.Add(last[_random.Next(last.Length)]).Add(" "u8).Add(number).Add("\""u8);
        End(text);
        Node(Own(Node(text, "person/"u8, number), "affiliation"u8), "org/"u8, _random.NextSkewed(_organizations));
        End(text);
        if (number % 3 == 0)
        {
            Own(Node(text, "person/"u8, number), "email"u8).Add("<mailto:p"u8).Add(number).Add("@example.org>"u8);
            End(text);
        }

        for (var others = _random.Next(4); others > 0; others--)
        {
            Node(Own(Node(text, "person/"u8, number), "knows"u8), "person/"u8, _random.NextSkewed(_persons));
            End(text);
        }
    }

    private void Paper(Utf8Text text, int number)
    {
        Type(PaperNode(text, number), _random.Next(3) == 0 ? "Article"u8 : "InProceedings"u8);
        Title(Own(PaperNode(text, number), "title"u8));
        var year = 1970 + (int)(55 * Math.Sqrt(_random.NextDouble()));
        Own(PaperNode(text, number), "year"u8).Add("\""u8).Add(year);
        Typed(text, "gYear"u8);
        Own(PaperNode(text, number), "issued"u8).Add("\""u8).Add(year).Add("-"u8).Add(1 + _random.Next(12), 'D', 2).Add("-"u8).Add(1 + _random.Next(28), 'D', 2);
        Typed(text, "date"u8);
        Node(Own(PaperNode(text, number), "publishedIn"u8), "venue/"u8, _random.NextSkewed(_venues));
        End(text);
        Own(PaperNode(text, number), "pages"u8).Add("\""u8).Add(1 + _random.Next(40));
        Typed(text, "integer"u8);
        Own(PaperNode(text, number), "doi"u8).Add("<https://doi.org/10."u8).Add(1000 + _random.Next(500)).Add("/kg."u8).Add(year).Add("."u8).Add(number).Add(">"u8);
        End(text);
        Marks(text, number);
        Links(text, number);
    }

    private void Title(Utf8Text text)
    {
        text.Add("\""u8);
        for (var (word, words) = (0, 4 + _random.Next(7)); word < words; word++)
        {
            text.Add(word == 0 ? ""u8 : " "u8).Add(LibraryWords.Words[_random.Next(LibraryWords.Words.Length)]);
        }

        text.Add(_random.Next(20) == 0 ? " \\\"quoted\\\"\"@en"u8 : "\"@en"u8);
        End(text);
    }

    private void Marks(Utf8Text text, int number)
    {
        if (number % 2 == 0)
        {
            var hundredths = _random.Next(10000);
            Own(PaperNode(text, number), "score"u8).Add("\""u8).Add(hundredths / 100);
            if (hundredths % 100 != 0)
            {
                // The shortest form of the number.
                text.Add("."u8).Add(hundredths % 10 == 0 ? hundredths % 100 / 10 : hundredths % 100, 'D', (byte)(hundredths % 10 == 0 ? 1 : 2));
            }

            Typed(text, "decimal"u8);
        }

        if (number % 4 == 0)
        {
            Own(PaperNode(text, number), "openAccess"u8).Add(number % 8 == 0 ? "\"true"u8 : "\"false"u8);
            Typed(text, "boolean"u8);
        }
    }

    private void Links(Utf8Text text, int number)
    {
        for (var authors = 1 + _random.Next(4); authors > 0; authors--)
        {
            Node(Own(PaperNode(text, number), "author"u8), "person/"u8, _random.NextSkewed(_persons));
            End(text);
        }

        // The probe took a number for the first papers too.
        var citations = number > 10 || _random.AsProbe ? _random.Next(5) : 0;
        for (var cited = number > 10 ? citations : 0; cited > 0; cited--)
        {
            PaperNode(Own(PaperNode(text, number), "cites"u8), _random.NextSkewed(number));
            End(text);
        }

        for (var keywords = _random.Next(3); keywords > 0; keywords--)
        {
            Own(PaperNode(text, number), "keyword"u8).Add("\""u8).Add(LibraryWords.Words[_random.NextSkewed(LibraryWords.Words.Length)]).Add("\""u8);
            End(text);
        }
    }

    private static Utf8Text Node(Utf8Text text, ReadOnlySpan<byte> kind, int number) => text.Add("<"u8).Add(Base).Add(kind).Add(number).Add(">"u8);

    private static Utf8Text PaperNode(Utf8Text text, int number) => text.Add("<"u8).Add(Base).Add("paper/"u8).Add(number, 'x', 8).Add(">"u8);

    private static Utf8Text Own(Utf8Text text, ReadOnlySpan<byte> predicate) => text.Add(" <http://example.org/vocab#"u8).Add(predicate).Add("> "u8);

    private static Utf8Text Label(Utf8Text text) => text.Add(" <http://www.w3.org/2000/01/rdf-schema#label> "u8);

    private void Type(Utf8Text text, ReadOnlySpan<byte> type)
    {
        text.Add(" <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://example.org/vocab#"u8).Add(type).Add(">"u8);
        End(text);
    }

    private void Typed(Utf8Text text, ReadOnlySpan<byte> datatype)
    {
        text.Add("\"^^<http://www.w3.org/2001/XMLSchema#"u8).Add(datatype).Add(">"u8);
        End(text);
    }

    private void End(Utf8Text text)
    {
        text.Add(" .\n"u8);
        Lines++;
    }
}
