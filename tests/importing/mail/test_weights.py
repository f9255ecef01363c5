import numpy as np

from rebound.importing.mail import weights
from rebound.importing.mail.topics import TOPICS
from rebound.importing.mail.weights import ACTS, KINDS, Model, Scale
from training import _softmax
from training import mail as training


def scale(*phrases, classes):
    places = {phrase: place for place, phrase in enumerate(phrases)}
    learned = np.linspace(-1, 1, len(phrases) * classes).reshape(len(phrases), classes)
    return Scale(places, learned, np.zeros(classes))


def test_a_model_comes_back_as_it_was_written_to_a_hundredth(tmp_path):
    acts, mails = scale("no", "yes", classes=3), scale("offer", "über uns", classes=2)
    weights.write(tmp_path / "m.npz", Model(acts, mails, np.ones((4, 2)), np.zeros(2), "abc"))
    read = weights.read(tmp_path / "m.npz")
    assert dict(read.mails.places) == dict(mails.places)
    assert np.abs(read.acts.weights - acts.weights).max() < 0.01
    assert (read.last.shape, read.texts) == ((4, 2), "abc")


def test_unknown_phrases_say_nothing():
    known = scale("no", "yes", classes=2)
    assert known.logits({"never heard"}).tolist() == [0.0, 0.0]
    assert known.logits({"yes", "never heard"}).tolist() == known.logits({"yes"}).tolist()


def test_the_shipped_model_fits_what_the_code_asks_of_it():
    model = weights.model()
    assert model.acts.weights.shape[1] == len(ACTS)
    assert model.mails.weights.shape[1] == len(KINDS)
    assert model.last.shape == (3 * (len(ACTS) - 1) + len(KINDS) + len(TOPICS) + 1, len(KINDS))


def test_the_shipped_model_was_learned_from_the_texts_that_are_there():
    assert weights.model().texts == training.fingerprint(training.texts())


def test_shares_add_up_to_one():
    assert np.allclose(weights.shares(np.array([[0.0, 900.0], [1.0, 1.0]])), [[0, 1], [0.5, 0.5]])


def test_in_the_mean_of_two_scales_an_unknown_phrase_weighs_nothing():
    mean = _softmax.mean([scale("no", "yes", classes=2), scale("no", classes=2)])
    assert np.allclose(mean.logits({"no"}), [-1, 1 / 3])
    assert np.allclose(mean.logits({"yes"}), [1 / 6, 1 / 2])
