using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Frames;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Inference;

/// <summary>Turns drafts into facts: merges by key, adds what follows from them, lets only proved facts pass, orders them.</summary>
internal sealed class FactAssembler(Document document, Registry registry, DraftList drafts, ExtractionOptions options)
{
    private readonly EntityFactory _entities = new();
    private readonly List<ArticleFact> _facts = [];
    private readonly List<FactMiss> _misses = [];

    /// <summary>The facts, and as misses what was refused and the sentences that gave nothing.</summary>
    public ArticleFacts Assemble(IEnumerable<FactMiss> silent)
    {
        var groups = AwardMerger.Merge(drafts.Awards);
        WorkTypes.Collect(drafts, groups, registry, _entities);
        _facts.AddRange(new ArticleParts(document, registry, _entities).Read(groups));
        var roles = Roles();
        var awards = new AwardFacts(document, _entities, roles).Read(groups);
        var stated = drafts.Credits.Select(c => (c.Agent.Name, c.Work.Title, c.Job)).ToHashSet();
        _facts.AddRange(awards.All.Where(f => f is not CreditFact credit || stated.Add((credit.Agent.Name, credit.Work.Name, credit.Job))));
        _facts.AddRange(roles);
        _facts.AddRange(Counts());
        _facts.AddRange(Credits());
        _facts.AddRange(Statements());
        _facts.AddRange(new SpeechFacts(document, _entities, drafts).Read(awards.Results));
        foreach (var miss in drafts.Misses)
        {
            _misses.Add(new FactMiss(miss.Code, miss.Reason, document.EvidenceAt(miss.Where.Start, miss.Where.End)));
        }

        _misses.AddRange(silent.Take(options.MaxFacts));
        return new ArticleFacts(document.Article, Passed(), _misses);
    }

    /// <summary>The gate: every quote stands in the text at its offsets, confidence and number are within the limits.</summary>
    private List<ArticleFact> Passed()
    {
        var gate = new EvidenceGate(document.Article.Text);
        var passed = new List<ArticleFact>();
        foreach (var (fact, _) in _facts.Select((f, i) => (f, i)).OrderBy(p => p.f.Evidence.Count > 0 ? p.f.Evidence[0].Start : int.MaxValue).ThenBy(p => p.i))
        {
            var where = fact.Evidence.Count > 0 ? fact.Evidence[0] : new Evidence(string.Empty, 0, 0);
            if (gate.Refuses(fact) is { } reason)
            {
                _misses.Add(new FactMiss("KG2108", reason, new Evidence(string.Empty, 0, 0)));
            }
            else if (fact.Confidence < options.MinConfidence)
            {
                _misses.Add(new FactMiss("KG2109", "The fact is less sure than the least confidence asked for.", where));
            }
            else if (options.StatedOnly && fact.Tier != FactTier.Stated)
            {
                _misses.Add(new FactMiss("KG2113", "The quotes do not name all that the fact speaks of, and only stated facts were asked for.", where));
            }
            else if (passed.Count >= options.MaxFacts)
            {
                _misses.Add(new FactMiss("KG2110", $"The article has more than {options.MaxFacts} facts; the rest is left out.", where));
                break;
            }
            else
            {
                passed.Add(fact);
            }
        }

        if (passed.Count == 0 && _misses.Count == 0)
        {
            _misses.Add(new FactMiss("KG2100", "No sentence has words that the rules know as a fact.", new Evidence(string.Empty, 0, 0)));
        }

        return passed;
    }

    private Evidence[] EvidenceOf(IEnumerable<TextSpan> spans) =>
        [.. spans.Distinct().OrderBy(s => s.Start).ThenBy(s => s.End).Select(s => document.EvidenceAt(s.Start, s.End))];

    private List<RoleFact> Roles()
    {
        var facts = new List<RoleFact>();
        var shortForms = ShortForms();
        var named = drafts.Roles.Where(r => r.Character is not null).Select(r => (r.Actor.Name, r.Work.Title)).ToHashSet();
        foreach (var group in drafts.Roles.GroupBy(r => (r.Actor.Name, r.Work.Title, Character: r.Character)))
        {
            var first = group.First();
            if (first.Character is null && named.Contains((first.Actor.Name, first.Work.Title)) || first.Character is { } part && shortForms.Contains((first.Actor.Name, first.Work.Title, part)))
            {
                continue;
            }

            facts.Add(new RoleFact
            {
                Actor = _entities.Person(first.Actor),
                Work = _entities.Work(first.Work),
                Character = first.Character is null ? null : new Character(first.Character),
                StartYear = group.Select(r => r.StartYear).FirstOrDefault(y => y is not null),
                EndYear = group.Select(r => r.EndYear).FirstOrDefault(y => y is not null),
                Confidence = group.Max(r => r.Confidence),
                Rule = group.MaxBy(r => r.Confidence)!.Rule,
                Evidence = EvidenceOf(group.Select(r => r.Evidence)),
            });
        }

        return facts;
    }

    /// <summary>First and last words of the parts with longer names: "Costa" of one who plays "George Costa" there is the same part.</summary>
    private HashSet<(string Actor, string Work, string Word)> ShortForms()
    {
        var forms = new HashSet<(string, string, string)>();
        foreach (var role in drafts.Roles)
        {
            if (role.Character is { } full && full.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space)
            {
                forms.Add((role.Actor.Name, role.Work.Title, full[..space]));
                forms.Add((role.Actor.Name, role.Work.Title, full[(full.LastIndexOf(' ') + 1)..]));
            }
        }

        return forms;
    }

    private IEnumerable<ArticleFact> Credits() => drafts.Credits.GroupBy(c => (c.Agent.Name, c.Work.Title, c.Job)).Select(group => new CreditFact
    {
        Agent = _entities.Person(group.First().Agent),
        Work = _entities.Work(group.First().Work),
        Job = group.Key.Job,
        Confidence = group.Max(c => c.Confidence),
        Rule = group.MaxBy(c => c.Confidence)!.Rule,
        Evidence = EvidenceOf(group.Select(c => c.Evidence)),
    });

    private IEnumerable<ArticleFact> Counts() => drafts.Counts
        .GroupBy(c => (c.Recipient.Name, c.Award.Body, c.Count, c.Outcome, c.Ceremony))
        .Select(group => new StatementFact
        {
            Subject = _entities.Party(group.First().Recipient),
            Property = FactProperty.AwardCount,
            Value = new AwardCount(EntityFactory.Award(group.First().Award), group.Key.Count, group.Key.Outcome, group.Key.Ceremony),
            Confidence = group.Max(c => c.Confidence),
            Rule = "award-count",
            Evidence = EvidenceOf(group.Select(c => c.Evidence)),
        });

    private List<ArticleFact> Statements()
    {
        var facts = new List<ArticleFact>();
        foreach (var group in drafts.Statements.GroupBy(s => (Subject: _entities.Resolve(s.Subject), s.Property, Value: _entities.Resolve(s.Value))))
        {
            var fact = new StatementFact
            {
                Subject = (IFactSubject)group.Key.Subject,
                Property = group.Key.Property,
                Value = group.Key.Value,
                ValidAt = group.Key.Property == FactProperty.Age ? document.Layout.Published : null,
                Confidence = group.Max(s => s.Confidence),
                Rule = group.MaxBy(s => s.Confidence)!.Rule,
                Evidence = EvidenceOf(group.Select(s => s.Evidence)),
            };
            facts.Add(fact);
            facts.AddRange(BirthWindow.Of(fact));
        }

        return facts;
    }
}
