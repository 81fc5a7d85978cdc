namespace KnowledgeGraph.Articles.Mapping;

/// <summary>
/// Which node a character is. A full name is a key by itself; a single word ("Jack") is a key only together with the one
/// work that the article places the character in, lest all the Jacks of all articles meet.
/// </summary>
internal sealed class CharacterNames
{
    private readonly Dictionary<(string Article, string Name), SortedSet<string>> _works = [];

    public CharacterNames(IReadOnlyList<ArticleScope> scopes, WorkNames works)
    {
        foreach (var scope in scopes)
        {
            foreach (var fact in scope.Facts)
            {
                foreach (var (character, work) in Placed(fact))
                {
                    var key = (scope.Id, Slug.Of(character.Name));
                    if (!_works.TryGetValue(key, out var set))
                    {
                        _works.Add(key, set = new SortedSet<string>(StringComparer.Ordinal));
                    }

                    set.Add(works.Key(scope.Id, work));
                }
            }
        }
    }

    /// <summary>The node's local name.</summary>
    public string Key(string articleId, Character character)
    {
        var name = Slug.Of(character.Name);
        return !name.Contains('-', StringComparison.Ordinal)
            && _works.TryGetValue((articleId, name), out var works)
            && works.Count == 1
                ? name + "_" + works.Min
                : name;
    }

    private static IEnumerable<(Character Character, Work Work)> Placed(ArticleFact fact) => fact switch
    {
        RoleFact { Character: { } character } role => [(character, role.Work)],
        AwardResultFact { Work: { } work } result => result.Characters.Select(c => (c, work)),
        StatementFact { Property: FactProperty.MainCharacter, Subject: Work work, Value: Character character } => [(character, work)],
        _ => [],
    };
}
