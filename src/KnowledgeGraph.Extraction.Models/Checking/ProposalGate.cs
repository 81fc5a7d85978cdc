using System.Globalization;
using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Models.Answers;
using KnowledgeGraph.Extraction.Models.Asking;

namespace KnowledgeGraph.Extraction.Models.Checking;

/// <summary>
/// Lets a proposal become a fact only if its quote stands in the text word for word, all its names occur in the article, its types fit the relation
/// and its quote names something that it speaks of. The quote's offsets are found here: what the model says of places is not asked for.
/// </summary>
internal sealed class ProposalGate(ModelOntology ontology, ArticleText text, QuoteLocator quotes, int partStart, string model, decimal maxConfidence)
{
    // Jobs that texts say with other words: "directed by", "wrote the screenplay".
    private static readonly HashSet<string> Jobs = new(StringComparer.OrdinalIgnoreCase)
    {
        "director", "screenwriter", "writer", "producer", "executive producer", "co-executive producer", "creator", "composer", "editor",
        "cinematographer", "presenter", "showrunner", "choreographer",
    };

    /// <summary>The fact, or the miss that says why there is none.</summary>
    public ArticleFact? Check(Proposal proposal, out FactMiss? miss)
    {
        miss = null;
        if (ontology.Record(proposal.Relation) is { } record)
        {
            return CheckRecord(record, proposal, out miss);
        }

        if (Relation.Find(proposal.Relation) is not { } relation)
        {
            miss = Miss(MissCodes.UnknownRelation, $"The ontology has no relation «{Shown.Of(proposal.Relation)}».");
            return null;
        }

        if (TypeFault(relation, proposal) is { } type)
        {
            miss = Miss(MissCodes.WrongType, type);
            return null;
        }

        if (FieldFault(relation, proposal) is { } field)
        {
            miss = Miss(MissCodes.BadField, field);
            return null;
        }

        if (quotes.Find(proposal.Quote, proposal["before"], out var reason) is not { } place)
        {
            miss = Miss(MissCodes.QuoteNotInText, reason);
            return null;
        }

        var evidence = text.EvidenceAt(place.Start, place.End);
        if (Names(relation, proposal, evidence, out var names) is { } fault)
        {
            miss = fault;
            return null;
        }

        return new ProposalFacts(proposal, names, Math.Min(proposal.Confidence, maxConfidence), $"model/{model}/{relation.Name}", evidence).Make(relation);
    }

    private RecordFact? CheckRecord(FactType type, Proposal proposal, out FactMiss? miss)
    {
        miss = null;
        if (quotes.Find(proposal.Quote, proposal["before"], out var reason) is not { } place)
        {
            miss = Miss(MissCodes.QuoteNotInText, reason);
            return null;
        }

        var evidence = text.EvidenceAt(place.Start, place.End);
        var (values, code, why) = new RecordGate(text).Check(type, proposal, SqueezedText.Squeeze(evidence.Exact));
        if (values is null)
        {
            miss = Miss(code, why, evidence);
            return null;
        }

        return new RecordFact
        {
            Type = type, Values = values, Confidence = Math.Min(proposal.Confidence, maxConfidence), Rule = $"model/{model}/{type.Name}", Evidence = [evidence],
        };
    }

    private static string? TypeFault(Relation relation, Proposal proposal)
    {
        var subject = ThingWords.Read(proposal["subjectKind"]);
        if (!relation.Subject.HasFlag(subject) || subject == ThingKinds.None)
        {
            return $"The subject of «{relation.Name}» is a {string.Join(" or ", ThingWords.Words(relation.Subject))}, not «{Shown.Of(proposal["subjectKind"] ?? "null")}».";
        }

        if (relation.Object == ThingKinds.None)
        {
            return null;
        }

        var of = ThingWords.Read(proposal["objectKind"]);
        if (!relation.Object.HasFlag(of) || of == ThingKinds.None)
        {
            return $"The object of «{relation.Name}» is a {string.Join(" or ", ThingWords.Words(relation.Object))}, not «{Shown.Of(proposal["objectKind"] ?? "null")}».";
        }

        return relation.Name == Relation.BasedOn && proposal["subject"] == proposal["object"] && subject == of
            ? "A work is not based on itself."
            : null;
    }

    private static string? FieldFault(Relation relation, Proposal proposal)
    {
        if (proposal["subject"] is null || (relation.Object != ThingKinds.None && proposal["object"] is null))
        {
            return $"A fact of «{relation.Name}» lacks its subject or object.";
        }

        foreach (var field in (ReadOnlySpan<string>)["outcome", "job", "text"])
        {
            if (relation.Needs(field) && proposal[field] is null)
            {
                return $"A fact of «{relation.Name}» lacks «{field}».";
            }
        }

        if (relation.Needs("year") && proposal.Year is null)
        {
            return $"A fact of «{relation.Name}» lacks «year».";
        }

        if (relation.Has("outcome") && proposal["outcome"] is not ("won" or "nominated" or "not-won"))
        {
            return $"«{Shown.Of(proposal["outcome"]!)}» is no outcome.";
        }

        return relation.Has("workKind") && proposal["workKind"] is { } kind && !ThingKinds.AnyWork.HasFlag(ThingWords.Read(kind))
            ? $"«{Shown.Of(kind)}» is no kind of work."
            : null;
    }

    /// <summary>The names as the text writes them, by field; or the miss.</summary>
    private FactMiss? Names(Relation relation, Proposal proposal, Evidence evidence, out Dictionary<string, string> names)
    {
        names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in (ReadOnlySpan<string>)["subject", "object", "category", "work", "character", "job", "text"])
        {
            var isAsked = field == "subject" || (field == "object" ? relation.Object != ThingKinds.None : relation.Has(field));
            if (!isAsked || proposal[field] is not { } name)
            {
                continue;
            }

            var known = field == "job" && Jobs.Contains(name);
            if ((known ? name.ToLowerInvariant() : name.Any(char.IsLetterOrDigit) ? text.Find(name) : null) is not { } written)
            {
                return Miss(MissCodes.NameNotInText, $"The {field} «{Shown.Of(name)}» does not occur in the article.", evidence);
            }

            names[field] = written;
        }

        if (relation.Has("year") && proposal.Year is { } year && text.Find(year.ToString(CultureInfo.InvariantCulture)) is null)
        {
            return Miss(MissCodes.NameNotInText, $"The year {year} does not occur in the article.", evidence);
        }

        var quoted = SqueezedText.Squeeze(evidence.Exact);
        if (relation.Name == Relation.Quote && !SqueezedText.Places(quoted, names["text"]).Any())
        {
            return Miss(MissCodes.QuoteNotInText, "The words that somebody is to have said are not inside the quote.", evidence);
        }

        return names.Where(pair => pair.Key is not ("job" or "text")).Any(pair => IsNamed(quoted, pair.Value))
            || relation.Name == Relation.Quote
            ? null
            : Miss(MissCodes.QuoteNamesNothing, $"The quote «{Shown.Of(evidence.Exact)}» has none of the names that the fact speaks of.", evidence);
    }

    // In full, or by the last word as texts name people.
    public static bool IsNamed(string quoted, string name) =>
        SqueezedText.Places(quoted, name).Any()
        || (name.LastIndexOf(' ') is var space and > 0 && SqueezedText.Places(quoted, name[(space + 1)..]).Any());

    private FactMiss Miss(string code, string reason, Evidence? where = null) => new(code, reason, where ?? text.EvidenceAt(partStart, partStart));
}
