#pragma once

#include <QLineEdit>

#include <memory>

class QStringListModel;

namespace parterre {

class SeatMapModel;

/// The box that opens over the map when somebody types: "Stalls C 14". Enter goes there, Escape closes it. Owned by the
/// map view.
class SeatGoToEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit SeatGoToEdit(QWidget *parent);

    void open(std::shared_ptr<SeatMapModel> model, int nearSection, const QString &firstLetter);

Q_SIGNALS:
    void seatChosen(int seat);
    void sectionChosen(int section);
    void areaChosen(int area);
    /// Nothing is called like that; the box stays open.
    void notFound(const QString &sentence);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void complete();
    void choose();
    void close();

    std::shared_ptr<SeatMapModel> m_model;
    int m_nearSection = -1;
    QStringListModel *m_completions = nullptr;
};

} // namespace parterre
