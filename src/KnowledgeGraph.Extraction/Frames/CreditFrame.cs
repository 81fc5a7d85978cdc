using KnowledgeGraph.Extraction.Lexicon;
using KnowledgeGraph.Extraction.Mentions;

namespace KnowledgeGraph.Extraction.Frames;

/// <summary>Who directed, wrote, produced, created, hosted what: gives each word that speaks of it to its reader.</summary>
internal sealed class CreditFrame(SentenceScope scope)
{
    public const WordClass Jobs = WordClass.Direct | WordClass.Write | WordClass.Produce | WordClass.Create;
    private readonly PassiveCredits _passives = new(scope);
    private readonly ActiveCredits _actives = new(scope);
    private readonly NounCredits _nouns = new(scope);
    private readonly BylineCredits _bylines = new(scope);
    private readonly PossessiveCredits _possessives = new(scope);
    private readonly DebutCredits _debuts = new(scope);

    public void Read()
    {
        for (var i = 0; i < scope.Count; i++)
        {
            var item = scope[i];
            if (item.Kind == ItemKind.Work)
            {
                _possessives.Before(i);
            }
            else if (item.Kind == ItemKind.Word && item.Is(Jobs) && !item.Is(WordClass.Prep) && !item.Has("co-executive") && !item.Has("developed"))
            {
                if (_passives.ByOf(i) is { } by)
                {
                    _passives.Read(i, by);
                }
                else
                {
                    _actives.Read(i);
                }
            }
            else if (item.Has("directorial"))
            {
                _debuts.Directorial(i);
            }
            else if (item.Kind == ItemKind.Word && item.Word.Lower is "novels" or "books" or "plays" or "poems" or "memoirs" or "essays" or "novellas" or "publications" or "writings" or "films" or "movies")
            {
                _debuts.Listed(i);
            }
            else if (item.Has("by"))
            {
                _bylines.Read(i);
            }
            else if (item.Kind == ItemKind.Word && item.Word.Lower is "screenplay" or "script" or "teleplay" or "story")
            {
                _bylines.Screenplay(i);
            }
            else if (item.Kind == ItemKind.Word && item.Word.Lower is "hosted" or "hosts" or "hosting" or "presented" or "presents" or "presenting")
            {
                _actives.Hosted(i);
            }
            else if (item.Kind == ItemKind.Word && JobWords.OfNoun(item.Word.Lower) is { } job)
            {
                _nouns.Read(i, job);
            }
            else if (item.Has("'s") || item.Has("'") || item.Kind is ItemKind.Pronoun or ItemKind.Word && item.Word.Lower is "his" or "her" or "their")
            {
                _possessives.Read(i);
            }
        }
    }
}
