using KnowledgeGraph.Articles;
using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Reads what a work is based on: "the 1998 novel of the same name by X", "X's novel T", "the novel T by X".</summary>
internal sealed class SourceReader(SentenceScope scope)
{
    public void Read(int based, WorkEntry work, int workIndex, decimal confidence)
    {
        var kind = -1;
        var title = -1;
        var author = -1;
        var year = -1;
        var same = false;
        var last = based + 1;
        for (var i = based + 2; i < scope.Count && i < based + 18; i++)
        {
            var item = scope[i];
            if (item.Kind == ItemKind.Work && title < 0 && i != workIndex)
            {
                title = i;
            }
            else if (item.Kind == ItemKind.Person && author < 0 && (scope.Has(i - 1, "by") || scope.Has(i + 1, "'s") || scope.Has(i + 1, "'") || scope.Is(i - 1, WordClass.Job)))
            {
                author = i;
            }
            else if (item.Kind == ItemKind.Year && year < 0 && title < 0)
            {
                year = i;
            }
            else if (item.Kind == ItemKind.Word && item.Word.Lower is "novel" or "book" or "memoir" or "play" or "novella" or "autobiography" or "story" or "novels" or "comic" && kind < 0)
            {
                kind = i;
            }
            else if (item.Has("same") && (scope.Has(i + 1, "name") || scope.Has(i + 1, "title")))
            {
                same = true;
                i++;
            }
            else if (item.IsMark('(') || item.IsMark(')') && title < 0)
            {
                if (item.IsMark('(') && scope.IsKind(i + 1, ItemKind.Year))
                {
                    i = Math.Max(i, scope.AfterParenthesis(i) - 1);
                    continue;
                }

                break;
            }
            else if (item.IsMark(',') || item.IsMark('.') || item.Is(WordClass.Conj) || item.Kind == ItemKind.Pronoun && !item.Word.Is(WordClass.Poss))
            {
                break;
            }

            last = i;
        }

        if (kind < 0 && title < 0)
        {
            return;
        }

        Emit(new Found(based, kind, title, author, year, same, last), work, workIndex, confidence);
    }

    private sealed record Found(int Based, int Kind, int Title, int Author, int Year, bool Same, int Last);

    private void Emit(Found found, WorkEntry work, int workIndex, decimal confidence)
    {
        var format = found.Kind >= 0 ? scope[found.Kind].Word.Lower : null;
        var isBook = format is "novel" or "book" or "memoir" or "novella" or "autobiography";
        var name = found.Same ? work.Title : found.Title >= 0 ? scope[found.Title].Name : null;
        if (name is null)
        {
            if (found.Author < 0 || found.Kind < 0)
            {
                return;
            }

            // The source has no title here: it is named by its author.
            name = $"(untitled) {format} by {scope[found.Author].Name}";
        }

        var source = new SourceWork(name, isBook ? WorkKind.Novel : WorkKind.Unknown, format);
        var span = found.Based <= 1 && workIndex > found.Last ? scope.Span(found.Based, found.Last) : scope.Span(Math.Min(workIndex, found.Based), found.Last);
        scope.Drafts.Statements.Add(new StatementDraft(work, FactProperty.BasedOn, source, confidence, "based-on", span));
        if (found.Author >= 0)
        {
            scope.Drafts.Statements.Add(new StatementDraft(source, FactProperty.Author, scope.PersonOf(scope[found.Author]), confidence, "based-on", span));
        }

        if (found.Year >= 0)
        {
            scope.Drafts.Statements.Add(new StatementDraft(source, FactProperty.PublicationYear, scope[found.Year].Value, confidence, "based-on", span));
        }
    }
}
