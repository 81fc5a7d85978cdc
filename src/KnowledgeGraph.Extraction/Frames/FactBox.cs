using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Mentions;
using KnowledgeGraph.Extraction.Text;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>
/// Reads lines that are no sentences in an article about a work: the box of facts beside it ("Directed by A", "Starring B", C and D on lines
/// of their own), and the lines "A as C" under a heading for the cast.
/// </summary>
internal sealed class FactBox(Document document, Registry registry, DraftList drafts)
{
    private const int MaxLine = 90;
    private const int MinLabels = 2;

    /// <summary>Labels of boxes; the value is the job, "cast" or "network"; null for labels that say nothing here but end the one before.</summary>
    private static readonly (string Label, string? Job)[] Labels =
    [
        ("Directed by", "director"), ("Produced by", "producer"), ("Written by", "screenwriter"), ("Screenplay by", "screenwriter"), ("Teleplay by", "screenwriter"), ("Story by", null), ("Created by", "creator"),
        ("Presented by", "presenter"), ("Hosted by", "presenter"), ("Starring", "cast"), ("Original network", "network"), ("Network", "network"), ("Author", "author"), ("Based on", null), ("Narrated by", null), ("Music by", null),
        ("Cinematography", null), ("Edited by", null), ("Production", null), ("Distributed by", null), ("Release", null), ("Running time", null), ("Country", null), ("Language", null), ("Budget", null), ("Box office", null),
        ("Genre", null), ("Developed by", null), ("Theme", null), ("Composer", null), ("No. of", null), ("Original", null), ("Executive", null), ("Producer", null), ("Publisher", null), ("Published", null), ("Publication", null),
        ("Media type", null), ("Voices of", null), ("Opening theme", null), ("Editor", null), ("Camera", null), ("Animation", null), ("Color process", null),
    ];

    public void Read()
    {
        if (registry.TitleWork is not { Kind: WorkKind.Film or WorkKind.Series or WorkKind.Novel } work)
        {
            return;
        }

        var blocks = document.Layout.Blocks;
        var labels = blocks.Count(b => LabelOf(b) is { Job: not null });
        string? job = null;
        var inCast = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.End - block.Start > MaxLine)
            {
                job = null;
                inCast = false;
                continue;
            }

            if (IsCastHeading(block))
            {
                (job, inCast) = (null, true);
            }
            else if (inCast)
            {
                inCast = CastLine(block, work) || blocks[i - 1].End == block.Start;
            }
            else if (labels >= MinLabels && LabelOf(block) is { } label)
            {
                job = label.Job;
                Value(block.Start + label.Label.Length, block.End, job, work);
            }
            else if (job is not null && i > 0 && block.Start - blocks[i - 1].End <= 2)
            {
                Value(block.Start, block.End, job, work);
            }
            else
            {
                job = null;
            }
        }
    }

    private (string Label, string? Job)? LabelOf(Block block)
    {
        var line = document.Text.AsSpan(block.Start, block.End - block.Start);
        foreach (var (label, job) in block.End - block.Start <= MaxLine ? Labels : [])
        {
            if (line.StartsWith(label, StringComparison.Ordinal) && (line.Length == label.Length || line[label.Length] is ' ' or '(' or '\t' or ':') && line[^1] != '.')
            {
                return (label, job);
            }
        }

        return null;
    }

    private void Value(int start, int end, string? job, WorkEntry work)
    {
        while (start < end && (char.IsWhiteSpace(document.Text[start]) || document.Text[start] == ':'))
        {
            start++;
        }

        // "A (segment 1)": the note is no part of the name.
        var note = document.Text.IndexOf('(', start, end - start);
        end = note > start ? note : end;
        while (end > start && char.IsWhiteSpace(document.Text[end - 1]))
        {
            end--;
        }

        if (job is null || end - start < 3)
        {
            return;
        }

        var name = document.Text[start..end];
        var where = new TextSpan(start, end);
        if (job == "network")
        {
            if (char.IsUpper(name[0]))
            {
                drafts.Statements.Add(new StatementDraft(work, FactProperty.Broadcaster, new Organization(name), 0.93m, "fact-box", where));
            }
        }
        else if (IsPerson(name))
        {
            Say(name, job, work, where);
        }
    }

    private void Say(string name, string job, WorkEntry work, TextSpan where)
    {
        var person = registry.FindPerson(name) ?? registry.AddPerson(name, Lexicon.Gender.Unknown, where.Start);
        if (job == "cast")
        {
            drafts.Roles.Add(new RoleDraft(person, work, null, null, null, 0.95m, "fact-box", where));
        }
        else if (JobWords.Fitting(job, work) is { } fitting)
        {
            drafts.Credits.Add(new CreditDraft(person, work, fitting, 0.95m, "fact-box", where));
        }
    }

    private bool IsCastHeading(Block block) => document.Text[block.Start..block.End].TrimEnd(':') is "Cast" or "Main cast" or "Principal cast" or "Voice cast" or "Starring" or "Cast and characters" or "Main" or "Featured cast" or "Supporting cast" or "Main characters";

    /// <summary>"A as C", "A as C, a sailor", "A – C".</summary>
    private bool CastLine(Block block, WorkEntry work)
    {
        var line = document.Text.AsSpan(block.Start, block.End - block.Start);
        var at = line.IndexOf(" as ", StringComparison.Ordinal);
        if (at <= 2 || !IsPerson(line[..at].ToString()))
        {
            return false;
        }

        var name = line[..at].ToString();
        var part = line[(at + 4)..];
        var cut = part.IndexOfAny(",:;(");
        part = (cut > 0 ? part[..cut] : part).TrimEnd();
        var person = registry.FindPerson(name) ?? registry.AddPerson(name, Lexicon.Gender.Unknown, block.Start);
        var isNamed = part.Length > 1 && char.IsUpper(part[0]) && !part.EndsWith(".");
        drafts.Roles.Add(new RoleDraft(person, work, isNamed ? part.ToString() : null, null, null, 0.94m, "cast-line", new TextSpan(block.Start, block.Start + at + 4 + (isNamed ? part.Length : 0))));
        return true;
    }

    /// <summary>Two to five words with capitals that are no company.</summary>
    private static bool IsPerson(string name)
    {
        var words = name.Split(' ');
        return words.Length is >= 2 and <= 5 && !NameShape.IsCompany(name) && words.All(w => w.Length > 0 && (char.IsUpper(w[0]) || w is "de" or "von" or "van" or "der" or "la" or "di" or "da" or "del" or "y" or "le")) && !name.AsSpan().ContainsAnyInRange('0', '9');
    }
}
