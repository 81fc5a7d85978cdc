using System.Runtime.InteropServices;
using KnowledgeGraph.Rdf;
using KnowledgeGraph.Rdf.Vocabularies;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The plans with joins of many rows.</summary>
internal sealed partial class LibraryFloors
{
    private long ThreeHops()
    {
        var (affiliation, authors) = (Id("affiliation"), _byObject.Of(Id("author")));
        var organizations = _byObject.Of(Id("country"), Id(new Iri("http://example.org/country/5")));
        var rows = 0L;
        for (var i = organizations.Start; i < organizations.End; i++)
        {
            var people = _byObject.Of(affiliation, _byObject.Rows[i].Third);
            var place = authors.Start;
            for (var person = people.Start; person < people.End; person++)
            {
                var subject = _byObject.Rows[person].Third;
                place = _byObject.Gallop(place, authors.End, subject);
                for (; place < authors.End && _byObject.Rows[place].Second == subject; place++)
                {
                    rows++;
                }
            }
        }

        return rows;
    }

    // A table by place instead of a hash: ids of papers are dense. A paper has one venue here.
    private long CitesInOneVenue()
    {
        var (cites, venues) = (_byPredicate.Of(Id("cites")), _byPredicate.Of(Id("publishedIn")));
        var (triples, least) = (_byPredicate.Rows, _byPredicate.Rows[venues.Start].Second);
        var venueOf = new ulong[triples[venues.End - 1].Second - least + 1];
        for (var i = venues.Start; i < venues.End; i++)
        {
            venueOf[triples[i].Second - least] = triples[i].Third;
        }

        var (rows, size) = (0L, (ulong)venueOf.Length);
        for (var i = cites.Start; i < cites.End; i++)
        {
            var (citing, cited) = (triples[i].Second - least, triples[i].Third - least);
            if (citing < size && cited < size && venueOf[citing] != 0 && venueOf[citing] == venueOf[cited])
            {
                rows++;
            }
        }

        return rows;
    }

    private long TopVenues()
    {
        var counts = new Dictionary<ulong, int>();
        var (articles, venues) = (_byObject.Of(Id(RdfVocabulary.Type), Id("Article")), _byPredicate.Of(Id("publishedIn")));
        var place = venues.Start;
        for (var i = articles.Start; i < articles.End; i++)
        {
            var article = _byObject.Rows[i].Third;
            place = _byPredicate.Gallop(place, venues.End, article);
            for (; place < venues.End && _byPredicate.Rows[place].Second == article; place++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, _byPredicate.Rows[place].Third, out _)++;
            }
        }

        var rows = 0L;
        foreach (var (venue, _) in counts.OrderByDescending(count => count.Value).Take(10))
        {
            Read(venue);
            rows++;
        }

        return rows;
    }

    private long Triangles()
    {
        var (knows, triples, rows) = (_byPredicate.Of(Id("knows")), _byPredicate.Rows, 0L);
        var friends = new Dictionary<ulong, RowRange>();
        for (var (start, end) = (knows.Start, 0); start < knows.End; start = end)
        {
            end = _byPredicate.RunEnd(start, knows.End);
            friends.Add(triples[start].Second, new RowRange(start, end));
        }

        foreach (var own in friends.Values)
        {
            for (var i = own.Start; i < own.End; i++)
            {
                if (friends.TryGetValue(triples[i].Third, out var theirs))
                {
                    rows += Common(triples, own, theirs);
                }
            }
        }

        return rows;
    }

    private static long Common(SortedRow[] triples, RowRange left, RowRange right)
    {
        var (i, j, common) = (left.Start, right.Start, 0L);
        while (i < left.End && j < right.End)
        {
            var (a, b) = (triples[i].Third, triples[j].Third);
            common += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return common;
    }

    private long Star()
    {
        var articles = _byObject.Of(Id(RdfVocabulary.Type), Id("Article"));
        var (titles, years, authors) = (_byPredicate.Of(Id("title")), _byPredicate.Of(Id("year")), _byPredicate.Of(Id("author")));
        var (title, year, author, rows) = (titles.Start, years.Start, authors.Start, 0L);
        for (var i = articles.Start; i < articles.End; i++)
        {
            var article = _byObject.Rows[i].Third;
            rows += Matches(article, ref title, titles.End) * Matches(article, ref year, years.End) * Matches(article, ref author, authors.End);
        }

        return rows;
    }

    private long EmailsOfPersons()
    {
        var persons = _byObject.Of(Id(RdfVocabulary.Type), Id("Person"));
        var (names, emails) = (_byPredicate.Of(Id("name")), _byPredicate.Of(Id("email")));
        var (name, email, rows) = (names.Start, emails.Start, 0L);
        for (var i = persons.Start; i < persons.End; i++)
        {
            var person = _byObject.Rows[i].Third;
            rows += Matches(person, ref name, names.End) * Matches(person, ref email, emails.End);
        }

        return rows;
    }

    /// <summary>How many rows a subject has, looked for from a place that moves on.</summary>
    private long Matches(ulong subject, ref int place, int end)
    {
        place = _byPredicate.Gallop(place, end, subject);
        var start = place;
        while (place < end && _byPredicate.Rows[place].Second == subject)
        {
            place++;
        }

        return place - start;
    }
}
