using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Access;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// The queries of <c>Queries/library</c> as plans that are written by hand over sorted arrays of ids, as the design's probe had them: what they
/// cost at the least. Each gives the number of its rows or the number that it counts.
/// </summary>
internal sealed partial class LibraryFloors : IDisposable
{
    private const string Vocabulary = "http://example.org/vocab#";
    private const string Paper = "http://example.org/kg/paper/0000d448";

    private readonly IQuadSnapshot _snapshot;
    private readonly SortedRows _bySubject;
    private readonly SortedRows _byObject;
    private readonly SortedRows _byPredicate;

    public LibraryFloors(IQuadSource source)
    {
        _snapshot = source.Snapshot();
        _bySubject = SortedRows.Read(_snapshot, QuadOrder.Spog, QuadPosition.Subject, QuadPosition.Predicate, QuadPosition.Object);
        _byObject = SortedRows.Read(_snapshot, QuadOrder.Posg, QuadPosition.Predicate, QuadPosition.Object, QuadPosition.Subject);
        _byPredicate = SortedRows.Read(_snapshot, QuadOrder.Psog, QuadPosition.Predicate, QuadPosition.Subject, QuadPosition.Object);
        Plans = new Dictionary<string, Func<long>>(StringComparer.Ordinal)
        {
            ["q01"] = DescribeSubject,
            ["q02"] = TitleYearAuthors,
            ["q03"] = PapersOfPerson,
            ["q04"] = ThreeHops,
            ["q05"] = CitesInOneVenue,
            ["q06"] = TopVenues,
            ["q07"] = Triangles,
            ["q08"] = LongPapers,
            ["q09"] = CitedAtAnyDistance,
            ["q10"] = Star,
            ["q11"] = EmailsOfPersons,
        };
    }

    public IReadOnlyDictionary<string, Func<long>> Plans { get; }

    public void Dispose() => _snapshot.Dispose();

    private ulong Id(Term term) => _snapshot.TryGetId(term, out var id) ? id.Value : throw new InvalidOperationException($"{term} is not in the data.");

    private ulong Id(string name) => Id(new Iri(Vocabulary + name));

    private void Read(ulong id) => _ = _snapshot.GetTerm(new TermId(id));

    private long DescribeSubject()
    {
        var found = _bySubject.Of(Id(new Iri(Paper)));
        for (var i = found.Start; i < found.End; i++)
        {
            Read(_bySubject.Rows[i].Second);
            Read(_bySubject.Rows[i].Third);
        }

        return found.Count;
    }

    private long TitleYearAuthors()
    {
        var paper = Id(new Iri(Paper));
        var (titles, years, authors) = (_bySubject.Of(paper, Id("title")), _bySubject.Of(paper, Id("year")), _bySubject.Of(paper, Id("author")));
        var (rows, name) = (0L, Id("name"));
        for (var title = titles.Start; title < titles.End; title++)
        {
            for (var year = years.Start; year < years.End; year++)
            {
                for (var author = authors.Start; author < authors.End; author++)
                {
                    var names = _bySubject.Of(_bySubject.Rows[author].Third, name);
                    for (var i = names.Start; i < names.End; i++, rows++)
                    {
                        Read(_bySubject.Rows[title].Third);
                        Read(_bySubject.Rows[year].Third);
                        Read(_bySubject.Rows[i].Third);
                    }
                }
            }
        }

        return rows;
    }

    private long PapersOfPerson()
    {
        var papers = _byObject.Of(Id("author"), Id(new Iri("http://example.org/kg/person/644")));
        var (rows, title) = (0L, Id("title"));
        for (var paper = papers.Start; paper < papers.End; paper++)
        {
            var titles = _bySubject.Of(_byObject.Rows[paper].Third, title);
            for (var i = titles.Start; i < titles.End; i++, rows++)
            {
                Read(_byObject.Rows[paper].Third);
                Read(_bySubject.Rows[i].Third);
            }
        }

        return rows;
    }

    private long LongPapers()
    {
        var pages = Id("pages");
        var least = Id(new Literal("36", Xsd.Integer));
        var start = _byObject.LowerBound(0, pages, least);
        return _byObject.LowerBound(start, pages, new TermId(TermIdTag.Integer + 1, 0).Value) - start;
    }

    private long CitedAtAnyDistance()
    {
        var (seen, open, cites) = (new HashSet<ulong>(), new Stack<ulong>([Id(new Iri(Paper))]), Id("cites"));
        while (open.TryPop(out var paper))
        {
            var cited = _byPredicate.Of(cites, paper);
            for (var i = cited.Start; i < cited.End; i++)
            {
                if (seen.Add(_byPredicate.Rows[i].Third))
                {
                    open.Push(_byPredicate.Rows[i].Third);
                }
            }
        }

        return seen.Count;
    }
}
