namespace KnowledgeGraph.Articles.Tests;

/// <summary>A fact is stated where its quotes name whom it speaks of, and inferred where they do not.</summary>
internal sealed class FactTierTests
{
    [TestCase("Ann Lee won the Golden Pear Award.", "Ann Lee", FactTier.Stated)]
    [TestCase("Lee won the Golden Pear Award.", "Ann Lee", FactTier.Stated)]
    [TestCase("LEE WINS", "Ann Lee", FactTier.Stated)]
    [TestCase("Hart won.", "Robert Hart Jr.", FactTier.Stated)]
    [TestCase("She won the Golden Pear Award.", "Ann Lee", FactTier.Inferred)]
    [TestCase("She sleeps well.", "Ann Lee", FactTier.Inferred)]
    public void AnAwardNamesItsRecipient(string quote, string recipient, FactTier tier) => Assert.That(
        new AwardResultFact { Recipient = new Person(recipient), Award = new Award("Golden Pear Award"), Outcome = AwardOutcome.Won, Rule = "r", Evidence = [new Evidence(quote, 0, quote.Length)] }.Tier,
        Is.EqualTo(tier));

    [TestCase("Ann Lee as Ida Stone", FactTier.Stated)]
    [TestCase("Ann Lee stars in Salt", FactTier.Inferred)]
    public void ARoleNamesActorAndCharacter(string quote, FactTier tier) => Assert.That(
        new RoleFact { Actor = new Person("Ann Lee"), Work = new Work("Salt"), Character = new Character("Ida Stone"), Rule = "r", Evidence = [new Evidence(quote, 0, quote.Length)] }.Tier,
        Is.EqualTo(tier));

    [Test]
    public void WhatFollowsFromFacts_IsInferred_AndWhatAPersonStates_IsStated()
    {
        var win = new AwardResultFact { Recipient = new Person("Ann Lee"), Award = new Award("Golden Pear Award"), Outcome = AwardOutcome.Won };
        Assert.That(win.Tier, Is.EqualTo(FactTier.Stated));
        Assert.That(new StatementFact { Subject = win, Property = FactProperty.ContestYear, Value = 2020, DerivedFrom = [win] }.Tier, Is.EqualTo(FactTier.Inferred));
    }
}
