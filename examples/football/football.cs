// A domain of your own: football transfers, as data and one small class. Run: dotnet run examples/football/football.cs
#:project ../../src/KnowledgeGraph/KnowledgeGraph.csproj
#:project ../../src/KnowledgeGraph.Articles/KnowledgeGraph.Articles.csproj
#:project ../../src/KnowledgeGraph.Extraction/KnowledgeGraph.Extraction.csproj
#:project ../../src/KnowledgeGraph.Rdf/KnowledgeGraph.Rdf.csproj
#:project ../../src/KnowledgeGraph.Sparql/KnowledgeGraph.Sparql.csproj
using KnowledgeGraph;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Rdf;

var folder = args.Length > 0 ? args[0] : "examples/football";
var pack = Football.Pack(Path.Combine(folder, "lexicon.tsv"));

// The pack beside the built-in one; FactExtractor.Of(pack) would take it alone.
var knowledge = new KnowledgeBase(new KnowledgeBaseOptions { Extractor = FactExtractor.Default.With(pack) });
foreach (var article in knowledge.AddFolder(Path.Combine(folder, "articles")))
{
    foreach (var fact in article.Facts.OfType<RecordFact>())
    {
        Console.WriteLine($"{article.Article.Id}: {string.Join(", ", fact.Type.Slots.Where(s => fact.Values.ContainsKey(s.Name)).Select(s => $"{s.Name} {Football.Words(fact.Values[s.Name])}"))}");
        Console.WriteLine($"  «{fact.Evidence[0].Exact}»");
    }

    foreach (var miss in article.Misses.Where(m => m.Code.StartsWith("FB", StringComparison.Ordinal)))
    {
        Console.WriteLine($"{article.Article.Id}: {miss.Code} {miss.Reason} «{miss.Where.Exact}»");
    }
}

Console.WriteLine("Contested:");
foreach (var contradiction in knowledge.Contradictions())
{
    Console.WriteLine($"  {contradiction.Invariant}: {Value(contradiction.Left)} by {string.Join(", ", contradiction.Left.ArticleIds)}, {Value(contradiction.Right)} by {string.Join(", ", contradiction.Right.ArticleIds)}");
}

Console.WriteLine("Transfers:");
foreach (var row in knowledge.Select(File.ReadAllText(Path.Combine(folder, "transfers.rq"))))
{
    Console.WriteLine($"  {row.Text("who")} from {row.TextOrNull("old") ?? "?"} to {row.Text("new")} in {row.Text("year")} for {row.TextOrNull("fee") ?? "?"} {row.TextOrNull("currency")} ({row.Text("confidence")})");
}

Console.WriteLine("Direct:");
foreach (var row in knowledge.Select("PREFIX fb: <https://example.org/football#> SELECT ?who ?how ?club { ?p fb:joined|fb:loanedTo ?c ; ?how ?c ; rdfs:label ?who . ?c rdfs:label ?club } ORDER BY ?who ?club"))
{
    Console.WriteLine($"  {row.Text("who")} {row["how"]!.ToString()![(Football.Namespace.Length + 1)..^1]} {row.Text("club")}");
}

static string Value(ContradictionSide side) => side.Says.Object is Literal literal ? literal.LexicalForm : side.Says.Object.ToString()!;

/// <summary>The domain as data: the kind of fact and its lexicon. The same words are in ontology.ttl and shapes.ttl.</summary>
internal static class Football
{
    public const string Namespace = "https://example.org/football#";

    public static readonly FactType Transfer = new(
        "transfer",
        Term("Transfer"),
        [
            new FactSlot("player", Term("player"), SlotRange.Person) { IsKey = true, IsRequired = true, Class = Term("Player") },
            new FactSlot("to", Term("to"), SlotRange.Organization) { IsKey = true, IsRequired = true, Class = Term("Club") },
            new FactSlot("year", Term("year"), SlotRange.Year) { IsKey = true, IsRequired = true },
            new FactSlot("from", Term("from"), SlotRange.Organization) { Class = Term("Club") },
            new FactSlot("fee", Term("fee"), SlotRange.Number),
            new FactSlot("currency", Term("currency"), SlotRange.Text),
            new FactSlot("date", Term("date"), SlotRange.Date),
            new FactSlot("loan", Term("loan"), SlotRange.Truth),
        ],
        "{player} to {to} in {year}",
        [
            new DirectRule(Term("joined"), "player", "to") { Unless = "loan" },
            new DirectRule(Term("loanedTo"), "player", "to") { OnlyIf = "loan" },
        ]);

    public static DomainPack Pack(string lexicon) => new("football", PackLexicon.Parse(File.ReadAllText(lexicon), lexicon), [new TransferFrame()], version: "1");

    public static string Words(object value) => value switch
    {
        Entity entity => entity.Name,
        bool truth => truth ? "yes" : "no",
        IFormattable number => number.ToString(value is DateOnly ? "yyyy-MM-dd" : null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static Iri Term(string name) => new(Namespace + name);
}

/// <summary>"A have signed P from B for M", "P joined A from B", "B sold P to A": the grammar of transfers.</summary>
internal sealed class TransferFrame : IFrame
{
    private const int Near = 3;

    public string Name => "transfer-frame";

    public void Read(SentenceView sentence, FrameOutput output)
    {
        var verbs = sentence.Items.Where(item => item.Term is "signs" or "joins" or "sells").ToList();
        for (var i = 0; i < verbs.Count; i++)
        {
            var from = i == 0 ? 0 : verbs[i - 1].Index + 1;
            var to = i + 1 < verbs.Count ? verbs[i + 1].Index : sentence.Items.Count;
            Read(sentence, verbs[i], from, to, output);
        }
    }

    private static void Read(SentenceView sentence, SentenceItem verb, int start, int end, FrameOutput output)
    {
        if (sentence.Items.Take(verb.Index).Skip(Math.Max(start, verb.Index - Near)).FirstOrDefault(item => item.IsTerm("unreal")) is { } unreal)
        {
            output.Miss("FB01", "The transfer is wished for, planned or denied.", sentence.Quote(unreal.Index, verb.Index));
            return;
        }

        var before = sentence.Items.Take(verb.Index).Skip(start).Reverse().ToList();
        var after = sentence.Items.Take(end).Skip(verb.Index + 1).ToList();
        var (player, club) = verb.Term switch
        {
            "signs" => (after.Find(IsPerson), before.Find(IsClub)),
            "joins" => (before.Find(IsPerson), after.Find(IsClub)),
            _ => (after.Find(IsPerson), ClubAfter("to", after)),
        };
        if (player is null || club is null)
        {
            output.Miss("FB02", "The sentence does not name both the player and the club.", sentence.Quote(verb.Index, verb.Index));
            return;
        }

        var old = verb.Term == "sells" ? before.Find(IsClub) : ClubAfter("from", after);
        var fee = after.Find(item => item.Kind == SentenceItemKind.Money);
        var date = after.Find(item => item.Date is not null);
        var loan = after.Find(item => item.IsTerm("loan"));
        if ((date?.Year ?? sentence.Article.Published?.Year) is not { } year)
        {
            output.Miss("FB03", "Neither the sentence nor the article's date says the year.", sentence.Quote(verb.Index, verb.Index));
            return;
        }

        var values = new Dictionary<string, object> { ["player"] = new Person(player.Name), ["to"] = Club(club), ["year"] = year };
        Set(values, "from", old is null ? null : Club(old));
        Set(values, "fee", fee?.Amount);
        Set(values, "currency", fee?.Currency);
        Set(values, "date", date?.Date);
        Set(values, "loan", loan is null ? null : true);
        var used = new[] { verb, player, club, old, fee, date, loan }.OfType<SentenceItem>().ToList();
        output.Add(new RecordFact
        {
            Type = Football.Transfer,
            Values = values,
            Confidence = player.Kind == SentenceItemKind.Pronoun ? 0.8m : 0.9m,
            Evidence = [sentence.Quote(used.Min(item => item.Index), used.Max(item => item.Index))],
        });
    }

    private static bool IsPerson(SentenceItem item) => item.Kind is SentenceItemKind.Person or SentenceItemKind.Name || item is { Kind: SentenceItemKind.Pronoun, IsResolved: true } && item.Text is "She" or "she" or "He" or "he";

    private static bool IsClub(SentenceItem item) => item.IsTerm("club");

    // How the sentence calls it is another name of it, and proves that the quote names it.
    private static Organization Club(SentenceItem item) => new(item.Name) { Aliases = item.Text == item.Name ? [] : [item.Text] };

    private static SentenceItem? ClubAfter(string word, List<SentenceItem> items)
    {
        var at = items.FindIndex(item => item.Is(word));
        return at >= 0 && at + 1 < items.Count && IsClub(items[at + 1]) ? items[at + 1] : null;
    }

    private static void Set(Dictionary<string, object> values, string slot, object? value)
    {
        if (value is not null)
        {
            values[slot] = value;
        }
    }
}
